import { describe, expect, test } from '@jest/globals';
import { readPaste } from '../../../src/rules/read/read-paste.ts';

/** Reading takes some tens of milliseconds; what is quadratic takes from ten seconds at these sizes. */
const SOON_MS = 2_500;

const SIZE = 100_000;
const RESOURCE = 'resource "aws_ecs_task_definition" "w" {\n';

const nested = (levels: number): string =>
  Array.from({ length: levels }, (_, level) => {
    const inner = level === 0 ? '1,1,1,1,1,1,1,1' : `*a${level - 1},`.repeat(8).slice(0, -1);
    return `a${level}: &a${level} [${inner}]`;
  }).join('\n');

const merged = `b: &b {${Array.from({ length: 200 }, (_, index) => `k${index}: 1`).join(', ')}}\n${'m:\n  <<: *b\n'.repeat(5_000)}`;

const TEXTS: Readonly<Record<string, string>> = {
  'YAML: brackets that only open': `family: ${'['.repeat(SIZE)}`,
  'YAML: brackets that only close': `family: a\nx: ${']'.repeat(SIZE)}`,
  'YAML: lists in lists': `family:\n${'- '.repeat(SIZE / 2)}`,
  'YAML: maps in braces': `family: ${'{'.repeat(SIZE)}`,
  'YAML: commas': `family: [${','.repeat(SIZE)}`,
  'YAML: dashes': `family: web\n${'-'.repeat(SIZE)}`,
  'YAML: tabs': `family: web\n${'\t'.repeat(SIZE)}`,
  'YAML: aliases of aliases': `family: web\n${nested(30)}`,
  'YAML: merged maps': `family: web\n${merged}`,
  'YAML: documents': 'family: a\n---\n'.repeat(SIZE / 14),
  'YAML: keys deeper and deeper': Array.from(
    { length: 600 },
    (_, index) => `${' '.repeat(index)}name:`,
  ).join('\n'),
  'YAML: keys in prose': 'image: x\nthis is prose\n'.repeat(SIZE / 20),
  'YAML: templates that never close': `family: ${'{{'.repeat(SIZE / 2)}`,
  'code fences': '```\nfamily: a\n```\n'.repeat(SIZE / 20),
  'Terraform: lists in lists': `${RESOURCE}x = ${'['.repeat(SIZE)}`,
  'Terraform: parentheses': `${RESOURCE}x = ${'('.repeat(SIZE)}`,
  'Terraform: templates in strings': `${RESOURCE}x = "${'$'.concat('{"').repeat(SIZE / 3)}`,
  'Terraform: blocks in blocks': `${RESOURCE}${'a {\n'.repeat(SIZE / 4)}`,
  'Terraform: labels': `${RESOURCE}a ${'"b" '.repeat(SIZE / 4)}{`,
  'Terraform: heredocs that never end': `${RESOURCE}x = [${'<<EOF\n'.repeat(SIZE / 6)}`,
  'Terraform: comments': `${RESOURCE}${'#\n'.repeat(SIZE / 2)}`,
  'Terraform: an argument again and again': `${RESOURCE}volume {\n${'host_path = "a"\n'.repeat(SIZE / 16)}}\n}`,
  'Terraform: resources': 'resource "aws_ecs_task_definition" "w" {}\n'.repeat(SIZE / 42),
  'JSON in a string, with templates that never close': JSON.stringify({
    container_definitions: '$'.concat('{').repeat(SIZE / 2),
  }),
  'JSON, one after another': '{"zz":1}\n'.repeat(SIZE / 9),
  'all three, one after another': '{"family":"a"}\nfamily: x\nresource "a" "b" {}\n'.repeat(
    SIZE / 45,
  ),
  'a word': 'a'.repeat(SIZE),
  'a path': 'a/'.repeat(SIZE / 2),
};

describe('a text that is made to hurt is read soon', () => {
  test.each(Object.entries(TEXTS))('%s', (_name, text) => {
    const began = performance.now();
    const { documents, fault, foreign } = readPaste(text);
    expect(performance.now() - began).toBeLessThan(SOON_MS);
    expect(documents.length > 0 || fault !== null || foreign !== null).toBe(true);
  });

  test('what aliases repeat is counted as often as it is repeated', () => {
    expect(readPaste(`family: web\n${nested(30)}`).fault).toMatchObject({
      found: 'too many values',
    });
  });

  test('nesting ends somewhere in each language', () => {
    const deep = 150;
    const texts = [
      `{"family":${'['.repeat(deep)}${']'.repeat(deep)}}`,
      `family: ${'['.repeat(deep)}${']'.repeat(deep)}`,
      `family = ${'['.repeat(deep)}${']'.repeat(deep)}`,
    ];
    expect(texts.map((text) => readPaste(text).fault)).toEqual(
      texts.map(() =>
        expect.objectContaining({ expected: expect.stringContaining('at most 100') }),
      ),
    );
  });

  test.each(['[', '{', '- ', '? '])(
    'YAML of %j a hundred thousand times is left before its depth is composed, which V8 may not survive',
    (open) => {
      const { fault } = readPaste(`family:\n  ${open.repeat(SIZE)}`);
      expect(fault).toMatchObject({ found: 'too many levels of nesting', expected: 'at most 100' });
      if (fault === null || !('offset' in fault)) throw new Error('The fault says no place.');
      expect(fault.offset).toBeLessThan(1_000);
    },
  );

  test('of many definitions two hundred are read, and how many there were is said', () => {
    const { documents, setAside } = readPaste(
      `[${Array.from({ length: 300 }, () => '{"family":"web"}').join()}]`,
    );
    expect(documents).toHaveLength(200);
    expect(setAside).toEqual(['300 definitions were found and only the first 200 were checked.']);
  });
});
