import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { factReply } from '../../handlers/blocks/fact.ts';
import { toMessage } from '../../handlers/reply.ts';
import { explanationView } from '../../handlers/views/explanation-view.ts';
import { createPaint } from '../../src/cli/paint.ts';
import { renderFact } from '../../src/cli/render-fact.ts';
import type { FactAnswer } from '../../src/model/explanation.ts';
import { validateMessage } from '../../src/sandbox/slack/validate/message.ts';
import { validateView } from '../../src/sandbox/slack/validate/view.ts';
import { NUMBER_QUESTIONS } from '../knowledge/facts/questions.ts';
import { facts } from '../knowledge/facts/read.ts';

const message = (fact: FactAnswer) => toMessage(factReply(fact), { shareable: true });
const tableOf = (fact: FactAnswer) => message(fact).blocks.find((block) => block.type === 'table');
const plain = createPaint(false);

describe('numbers in Slack', () => {
  test.each(facts.all.map((fact) => [fact.id, fact] as const))(
    '%s is a message and a modal',
    (_, fact) => {
      expect(validateMessage({ ...message(fact) })).toEqual([]);
      expect(validateView({ ...explanationView(factReply(fact)) })).toEqual([]);
    },
  );

  test.each(NUMBER_QUESTIONS)('the answer to "%s" is a message', (question) => {
    const answer = facts.match(question)[0]?.answer();
    expect(answer).toBeDefined();
    if (answer !== undefined) expect(validateMessage({ ...message(answer) })).toEqual([]);
  });

  test('the sentence stands above the whole table, and the concept is a button', () => {
    const [answer] = facts.match('max subnets').map((match) => match.answer());
    const blocks = JSON.stringify(answer && message(answer).blocks);
    expect(blocks).toContain('*A network configuration names at most 16 subnets.*');
    expect(blocks).toContain('ask-here:concept:service');
    expect(answer && tableOf(answer)?.rows).toHaveLength((answer?.rows.length ?? 0) + 1);
  });

  test('a table of any size and any text stays a message that Slack takes', () => {
    const [sample] = facts.all;
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 400 }),
      fc.constantFrom('', '<!channel>', '**b**'),
    );
    const table = fc.integer({ min: 1, max: 25 }).chain((columns) =>
      fc.record({
        columns: fc.array(cell, { minLength: columns, maxLength: columns }),
        rows: fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
          minLength: 1,
          maxLength: 130,
        }),
        summary: fc.string({ minLength: 1, maxLength: 4_000 }),
      }),
    );
    fc.assert(
      fc.property(table, (some) => {
        if (sample === undefined) throw new Error('there are no facts');
        const fact = { ...sample, ...some };
        expect(validateMessage({ ...message(fact) })).toEqual([]);
        const shown = (tableOf(fact)?.rows.length ?? 0) - 1;
        const said = JSON.stringify(message(fact).blocks).includes('more rows do not fit');
        expect(said).toBe(shown < fact.rows.length);
      }),
      { numRuns: 60 },
    );
  });
});

describe('numbers in a terminal', () => {
  test.each(facts.all.map((fact) => [fact.id, fact] as const))(
    '%s fits into 92 columns',
    (_, fact) => {
      const lines = renderFact(fact, plain).split('\n');
      const wide = lines.filter((line) => line.length > 92 && !line.startsWith('http'));
      expect(wide).toEqual([]);
      for (const column of fact.columns) expect(lines.join('\n')).toContain(column.split(' ')[0]);
    },
  );

  test('columns stand below each other', () => {
    const [answer] = facts.match('how much memory with 1 vCPU').map((match) => match.answer());
    const text = answer === undefined ? '' : renderFact(answer, plain);
    expect(text).toContain(
      'vCPU  cpu units  Memory\n1     1024       2 to 8 GB in steps of 1 GB\n',
    );
  });
});
