import { describe, expect, test } from '@jest/globals';
import type { Edit } from '../../../src/rules/edit.ts';
import { applyRepairs } from '../../../src/rules/fix/apply-repairs.ts';
import { readPaste } from '../../../src/rules/read/read-paste.ts';

const TASK = '"family": "web"';

/** The text after one repair with these edits. */
const edited = (text: string, ...edits: readonly Edit[]): string => {
  const reading = readPaste(text);
  const [document] = reading.documents;
  if (document === undefined) throw new Error('nothing was read');
  const repair = { safe: true, title: '', edits };
  return applyRepairs(reading, [{ rule: 'some-rule', document, path: '', repair }]).text;
};

const remove = (...path: readonly (string | number)[]): Edit => ({ kind: 'remove', path });
const set = (value: string | number, ...path: readonly (string | number)[]): Edit => ({
  kind: 'set',
  path,
  value,
});

describe('removing leaves no trace', () => {
  test.each([
    ['the first on its line', '{"cpu": "1", "family": "w"}', '{"family": "w"}'],
    ['the last on its line', '{"family": "w", "cpu": "1"}', '{"family": "w"}'],
    ['the only one', '{ "family": "w", "tags": { "cpu": 1 } }', '{ "family": "w", "tags": {} }'],
    ['a line of its own', '{\n  "cpu": "1",\n  "family": "w"\n}', '{\n  "family": "w"\n}'],
    ['the last line', '{\n  "family": "w",\n  "cpu": "1"\n}', '{\n  "family": "w"\n}'],
    ['with CRLF', '{\r\n  "family": "w",\r\n  "cpu": "1"\r\n}', '{\r\n  "family": "w"\r\n}'],
    ['with a trailing comma', '{\n  "family": "w",\n  "cpu": "1",\n}', '{\n  "family": "w",\n}'],
    [
      'with its comment, and not with that of others',
      '{\n  // name\n  "family": "w", // w\n  // size\n  "cpu": "1" /* small */\n}',
      '{\n  // name\n  "family": "w" // w\n  // size\n}',
    ],
    [
      'the end of a line',
      '{\n  "family": "w", "cpu": "1",\n  "x": 1\n}',
      '{\n  "family": "w",\n  "x": 1\n}',
    ],
    ['comma first', '{\n  "family": "w"\n, "cpu": "1"\n}', '{\n  "family": "w"\n\n}'],
    ['of two equal keys both', '{"cpu": "1", "family": "w", "cpu": "2"}', '{"family": "w"}'],
    ['between curly quotes', '{“cpu”: “1”, “family”: “w”}', '{“family”: “w”}'],
    ['amid prose', 'see:\n```\n{"family":"w","cpu":"1"}\n```', 'see:\n```\n{"family":"w"}\n```'],
  ])('%s', (_, text, expected) => {
    const path = text.includes('"tags"') ? ['tags', 'cpu'] : ['cpu'];
    expect(edited(text, remove(...path))).toBe(expected);
  });

  test('several items of a list at once', () => {
    const list = '{"family":"w","requiresCompatibilities": ["A", "B", "C", "D"]}';
    const at = (index: number) => remove('requiresCompatibilities', index);
    expect(edited(list, at(3), at(0), at(2))).toBe(
      '{"family":"w","requiresCompatibilities": ["B"]}',
    );
  });
});

describe('setting looks like what was there', () => {
  test.each([
    ['in place', `{ ${TASK}, "cpu": 1 }`, `{ ${TASK}, "cpu": "256" }`],
    ['in place of null', `{ ${TASK}, "cpu": null }`, `{ ${TASK}, "cpu": "256" }`],
    ['on one line', '{"family":"web"}', '{"family":"web","cpu":"256"}'],
    ['on one line with blanks', `{ ${TASK} }`, `{ ${TASK}, "cpu": "256" }`],
    ['on lines', `{\n    ${TASK}\n}`, `{\n    ${TASK},\n    "cpu": "256"\n}`],
    [
      'with tabs and CRLF',
      '{\r\n\t"family" : "w"\r\n}',
      '{\r\n\t"family" : "w",\r\n\t"cpu" : "256"\r\n}',
    ],
    ['behind a comment', `{\n  ${TASK} // web\n}`, `{\n  ${TASK}, // web\n  "cpu": "256"\n}`],
    ['behind a trailing comma', `{\n  ${TASK},\n}`, `{\n  ${TASK},\n  "cpu": "256",\n}`],
  ])('%s', (_, text, expected) => {
    expect(edited(text, set('256', 'cpu'))).toBe(expected);
  });

  test('fields that are missing around it', () => {
    const text = `{\n  ${TASK},\n  "containerDefinitions": [\n    { "name": "a" }\n  ]\n}`;
    const path = ['containerDefinitions', 0, 'linuxParameters', 'swappiness'];
    expect(edited(text, set(60, ...path))).toContain(
      '{ "name": "a", "linuxParameters": {"swappiness": 60} }',
    );
    expect(edited(text, set(5, 'ephemeralStorage', 'sizeInGiB'))).toBe(
      `{\n  ${TASK},\n  "containerDefinitions": [\n    { "name": "a" }\n  ],\n  "ephemeralStorage": {\n    "sizeInGiB": 5\n  }\n}`,
    );
  });

  test("in CloudFormation's spelling", () => {
    const text =
      '{"Resources":{"T":{"Type":"AWS::ECS::TaskDefinition","Properties":{"Family":"w"}}}}';
    expect(edited(text, set('x', 'volumes', 'efsVolumeConfiguration', 'fileSystemId'))).toContain(
      '"Volumes":{"EFSVolumeConfiguration":{"FilesystemId":"x"}}',
    );
  });

  test('escaped as Slack escapes', () => {
    const text =
      '{"family":"web","containerDefinitions":[{"name":"a","command":["a &amp;&amp; b"]}]}';
    expect(edited(text, set('a > b', 'containerDefinitions', 0, 'command', 0))).toContain(
      '"a &gt; b"',
    );
  });
});

describe('what cannot be done is left alone', () => {
  test.each([
    [
      'within a function',
      '{"Family":"w","ContainerDefinitions":{"Ref":"X"}}',
      set('x', 'containerDefinitions', 'Y'),
    ],
    ['what is not there', `{${TASK}}`, remove('cpu')],
    [
      'a key onto one that exists',
      '{"family":"w","cpuu":"1","cpu":"2"}',
      { kind: 'rename', path: ['cpuu'], to: 'cpu' },
    ],
    ['outside of what was pasted', '[{"name":"a","image":"b"}]', set('1', 'cpu')],
    ['the whole', `{${TASK}}`, remove()],
  ] as const)('%s', (_, text, edit) => {
    expect(edited(text, edit)).toBe(text);
  });

  test('two repairs of one place: the first is done', () => {
    const text = '{"family":"web","cpu":1}';
    const reading = readPaste(text);
    const repairs = [set('256', 'cpu'), set('512', 'cpu')].flatMap((edit) =>
      reading.documents.map((document) => ({
        rule: 'some-rule',
        document,
        path: '',
        repair: { safe: true, title: '', edits: [edit] },
      })),
    );
    const { text: fixed, done } = applyRepairs(reading, repairs);
    expect(fixed).toBe('{"family":"web","cpu":"256"}');
    expect(done).toHaveLength(1);
  });
});
