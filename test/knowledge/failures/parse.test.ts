import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { parseFailures } from '../../../src/knowledge/failures/parse.ts';
import { readHead } from '../../../src/knowledge/head-reader.ts';

const ENTRY: Readonly<Record<string, string | null>> = {
  id: 'some-fault',
  title: 'Some fault',
  severity: 'error',
  concept: 'task',
  patterns: "['it broke … badly']",
  meaning: 'It broke.',
  fixes: "['Mend it.']",
  examples: "['it broke very badly']",
  docs: 'https://docs.example.com/page.html',
  source: 'Made up for this test',
};

const entryOf = (changes: Readonly<Record<string, string | null>>): string => {
  const lines = Object.entries({ ...ENTRY, ...changes })
    .filter(([, value]) => value !== null)
    .map(([key, value]) => `${key}: ${value}`);
  return `  - ${lines.join('\n    ')}\n`;
};

const complaintOf = (...entries: readonly Readonly<Record<string, string | null>>[]): string => {
  const text = `about: A test.\ngroup: stopped-reason\nentries:\n${entries.map(entryOf).join('')}`;
  const result = parseFailures([{ name: 'failures/x.yml', text }], ['docs.example.com']);
  return result.ok ? 'valid' : result.problems.map(({ message }) => message).join('\n');
};

test('a whole entry is valid, and what it leaves out has its default', () => {
  expect(complaintOf({})).toBe('valid');
  expect(complaintOf({ docs: null, examples: null })).toBe('valid');
});

describe('sloppiness is refused by name', () => {
  test.each([
    ['an id twice', [{}, {}], /failure:some-fault stands there twice/],
    ['an id that is not kebab-case', [{ id: 'Some_Fault' }], /kebab-case/],
    ['docs without https', [{ docs: 'http://docs.example.com/x' }], /https/],
    ['docs on an unknown host', [{ docs: 'https://evil.example.com/x' }], /docs-hosts/],
    ['a relation to nothing', [{ related: '[failure:nothing]' }], /no other entry failure:nothing/],
    ['a relation to itself', [{ related: '[failure:some-fault]' }], /no other entry/],
    ['a pattern that is no expression', [{ patterns: "['(']" }], /not a regular expression/],
    ['a pattern that could run away', [{ patterns: "['a.*b']" }], /instead of \*/],
    ['a plus', [{ patterns: "['a[^b]+b']" }], /instead of \*/],
    ['an open count', [{ patterns: "['a{2,}b']" }], /instead of \*/],
    ['a meaning without a full stop', [{ meaning: 'It broke' }], /full stop/],
    ['a field that does not exist', [{ colour: 'red' }], /colour/],
    ['an unknown severity', [{ severity: 'terrible' }], /severity/],
  ] as const)('%s', (_, entries, complaint) => {
    expect(complaintOf(...entries)).toMatch(complaint);
  });

  test('a file that cannot be read names the line', () => {
    const result = parseFailures([{ name: 'failures/x.yml', text: 'no yaml at all' }], []);
    expect(result.ok ? '' : result.problems[0]?.message).toMatch(/no yaml at all/);
  });
});

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'knowledge', 'failures');

test.each(readdirSync(FOLDER))('%s is YAML, read as any YAML parser reads it', (name) => {
  const text = readFileSync(join(FOLDER, name), 'utf8');
  expect(readHead(text)).toEqual(parse(text));
});
