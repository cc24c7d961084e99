import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { ImageBlock } from '@slack/types';
import { explanationReply } from '../../handlers/blocks/explanation.ts';
import { helpReply } from '../../handlers/blocks/help.ts';
import { homeView } from '../../handlers/home/home-view.ts';
import { toMessage } from '../../handlers/reply.ts';
import { checkForm } from '../../handlers/views/check-form.ts';
import { explainForm } from '../../handlers/views/explain-form.ts';
import { explanationView } from '../../handlers/views/explanation-view.ts';
import { loadKnowledge, loadTables } from '../../src/knowledge/load.ts';
import { COMMANDS } from '../../src/operations/commands.ts';
import { createExplain } from '../../src/operations/explain.ts';
import { explainable } from '../../src/operations/explainable.ts';
import { allRules } from '../../src/operations/rule-answer.ts';
import { topicsOf } from '../../src/operations/topics.ts';
import { validateMessage } from '../../src/sandbox/slack/validate/message.ts';
import { validateView } from '../../src/sandbox/slack/validate/view.ts';

const directory = join(import.meta.dirname, '..', '..', 'knowledge');
const knowledge = loadKnowledge(directory);
const explain = createExplain(explainable({ knowledge, ...loadTables(directory) }));
const ids = [
  ...knowledge.concepts.keys(),
  ...knowledge.comparisons.keys(),
  ...allRules.map(({ id }) => id),
];

describe('everything that can be explained is a message and a modal that Slack takes', () => {
  test.each(ids)('%s', (id) => {
    const explanation = explain(id);
    expect(explanation.answer?.id).toBe(id);
    const drawing = (): ImageBlock => ({
      type: 'image',
      slack_file: { id: 'F0123456789' },
      alt_text: 'a drawing',
    });
    for (const long of [false, true]) {
      const reply = explanationReply(explanation, { long, drawing });
      expect(validateMessage({ ...toMessage(reply, { shareable: true }) })).toEqual([]);
      expect(validateView({ ...explanationView(reply) })).toEqual([]);
    }
  });
});

describe('the rest of what we send', () => {
  test.each([undefined, ...COMMANDS])('help', (only) => {
    expect(
      validateMessage({ ...toMessage(helpReply(COMMANDS, only), { shareable: true }) }),
    ).toEqual([]);
  });

  test('the forms and the Home tab', () => {
    expect(validateView({ ...checkForm('id') })).toEqual([]);
    expect(validateView({ ...explainForm() })).toEqual([]);
    for (const looks of [true, false]) {
      const parts = { looks, waiting: { toApprove: [], own: [] }, learner: null };
      expect(validateView({ ...homeView(topicsOf(knowledge), parts) })).toEqual([]);
    }
  });
});
