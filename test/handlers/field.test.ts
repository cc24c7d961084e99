import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fieldSections } from '../../handlers/blocks/field.ts';
import { createPaint } from '../../src/cli/paint.ts';
import { renderField } from '../../src/cli/render-field.ts';
import { parseFieldFiles } from '../../src/knowledge/fields/field-files.ts';
import { createFields } from '../../src/knowledge/fields/fields.ts';
import type { FieldCard } from '../../src/model/explanation.ts';
import { rulesOfFields } from '../../src/operations/field-rules.ts';
import { rules } from '../../src/rules/registry.ts';
import { validateMessage } from '../../src/sandbox/slack/validate/message.ts';
import { read, tables } from '../knowledge/facts/read.ts';

const fields = createFields({
  files: parseFieldFiles(read),
  tables,
  rules: rulesOfFields(rules),
});
const textOf = (card: FieldCard): string =>
  fieldSections(card)
    .map(({ text }) => text?.text ?? '')
    .join('\n');
const hostPort = fields.card('containerDefinitions[].portMappings[].hostPort');

describe('a field in Slack', () => {
  test('every card is sections that Slack takes', () => {
    for (const card of fields.all) {
      expect(validateMessage({ text: card.path, blocks: fieldSections(card) })).toEqual([]);
    }
  });

  test('says path, type, values, default, launch types and rules', () => {
    const text = hostPort === undefined ? '' : textOf(hostPort);
    expect(text).toContain(
      '`containerDefinitions[].portMappings[].hostPort` · task definition, integer, optional',
    );
    expect(text).toContain('*Allowed:* 1 to 65535, or 0 in bridge mode');
    expect(text).toContain('*Launch types:* all');
    expect(text).toContain('`host-port-matches-container-port`');
    expect(text).toContain('API_PortMapping.html|AWS API reference>');
  });

  test('a field that is retired says that no launch type takes it', () => {
    const retired = fields.card('inferenceAccelerators');
    expect(retired && textOf(retired)).toContain('*Launch types:* none');
  });

  test('many rules are counted, and no text can ping or grow out of a section', () => {
    const link = fc.record({
      kind: fc.constant('rule' as const),
      id: fc.stringMatching(/^[a-z][a-z-]{0,40}$/),
      title: fc.string(),
    });
    const some = fc.record({
      allowed: fc.oneof(
        fc.constant(null),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 5_000 }),
      ),
      summary: fc.constantFrom('A plain sentence.', '<!channel> & <https://x.example|y>.'),
      rules: fc.array(link, { maxLength: 40 }),
    });
    fc.assert(
      fc.property(some, (changes) => {
        if (hostPort === undefined) throw new Error('there is no card for hostPort');
        const card: FieldCard = { ...hostPort, ...changes };
        expect(validateMessage({ text: 'x', blocks: fieldSections(card) })).toEqual([]);
        expect(textOf(card)).not.toContain('<!channel>');
        const counted = /\*Rules that watch it:\*.* and (\d+) more\n/.exec(textOf(card))?.[1];
        expect(Number(counted ?? 0)).toBe(Math.max(0, changes.rules.length - 6));
      }),
    );
  });
});

describe('a field in a terminal', () => {
  test('says the same in lines of at most 92 columns', () => {
    const text = hostPort === undefined ? '' : renderField(hostPort, createPaint(false));
    expect(text).toContain(
      'containerDefinitions[].portMappings[].hostPort  task definition, integer, optional',
    );
    expect(text).toContain('  Allowed: 1 to 65535');
    expect(text).toContain('  Launch types: all');
    expect(text).toContain('host-port-matches-container-port');
    for (const card of fields.all) {
      const [, ...below] = renderField(card, createPaint(false)).split('\n');
      expect(below.filter((line) => line.length > 94 && !line.includes('https://'))).toEqual([]);
    }
  });
});
