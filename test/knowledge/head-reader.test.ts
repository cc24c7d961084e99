import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parse } from 'yaml';
import { readHead } from '../../src/knowledge/head-reader.ts';

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`;
const line = fc
  .string({ unit: 'grapheme', maxLength: 40 })
  .map((text) => text.replace(/[\p{C}\p{Z}]+/gu, ' '));
const plain = fc.stringMatching(/^[A-Za-z][A-Za-z0-9 .,()/-]{0,30}[A-Za-z0-9.)]$/);

describe('readHead', () => {
  test('reads texts, lists on one and on several lines, and lists of mappings', () => {
    const text = [
      'id: task-role',
      "summary: 'One thing: this.'",
      'aliases: [taskRoleArn, application role]',
      'claims:',
      '  [',
      '    000-001, 000-002,',
      '    000-003,',
      '  ]',
      'beliefs:',
      '  - claims: [000-004]',
      "    belief: 'It''s so.'",
      '  - claims: []',
      '    belief: And so.',
    ].join('\n');
    expect(readHead(text)).toEqual({
      id: 'task-role',
      summary: 'One thing: this.',
      aliases: ['taskRoleArn', 'application role'],
      claims: ['000-001', '000-002', '000-003'],
      beliefs: [
        { claims: ['000-004'], belief: "It's so." },
        { claims: [], belief: 'And so.' },
      ],
    });
    expect(readHead(text)).toEqual(parse(text));
  });

  test('reads any quoted text and list of quoted texts as a YAML parser does', () => {
    fc.assert(
      fc.property(line, fc.array(line), (text, items) => {
        const head = `text: ${quoted(text)}\nitems: [${items.map(quoted).join(', ')}]`;
        expect(readHead(head)).toEqual({ text, items });
        expect(parse(head)).toEqual({ text, items });
      }),
    );
  });

  test('reads plain text as a YAML parser does, or asks for quotes', () => {
    fc.assert(
      fc.property(plain, (text) => {
        const head = `text: ${text}`;
        const read = (() => {
          try {
            return readHead(head);
          } catch {
            return null;
          }
        })();
        if (read !== null) expect(read).toEqual(parse(head));
      }),
    );
  });

  test.each(['true', 'null', '12', '1.5', '1e3', '- x', '# x', '{x}', '"x"', 'a: b', 'a #b', '*x'])(
    'asks for quotes around %s, which YAML would not read as this text',
    (text) => {
      expect(() => readHead(`text: ${text}`)).toThrow(/single quotes/);
    },
  );
});
