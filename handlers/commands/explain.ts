import { explainSpec } from '../../src/operations/commands.ts';
import { explanationReply } from '../blocks/explanation.ts';
import { section } from '../blocks/text.ts';
import { topicBlocks } from '../blocks/topics.ts';
import type { Command } from '../command.ts';

/** `/ecs explain WORDS…`; without words it offers the topics. */
export const explainCommand: Command = {
  spec: explainSpec,
  run: async (text, { operations, drawing }) => {
    if (text !== '') return explanationReply(operations.explain(text), { long: false, drawing });
    const ask = 'What shall I explain? Write it behind `/ecs explain`, or pick a topic.';
    return {
      text: ask,
      blocks: [section(ask), ...topicBlocks(operations.topics())],
      buttons: [],
      share: null,
    };
  },
};
