import * as z from 'zod';
import type { QuizClick } from '../../src/operations/onboard/onboard-answers.ts';
import { ONBOARD } from '../blocks/onboard-buttons.ts';

const field = z.looseObject({ selected_option: z.object({ value: z.string() }).nullish() });
const values = z.record(z.string(), z.record(z.string(), field.catch({}))).catch({});

const QUESTION = /^onboard-q (\S+) (.+)$/;

/** The 0-based place that is chosen in a field; undefined where none is. */
export const placeIn = (given: unknown, blockId: string): number | undefined => {
  const chosen = values.parse(given)[blockId]?.[ONBOARD.field]?.selected_option?.value;
  return chosen !== undefined && /^\d$/.test(chosen) ? Number(chosen) : undefined;
};

/** The questions of a message that have an answer. */
export const quizClicks = (given: unknown): readonly QuizClick[] =>
  Object.keys(values.parse(given)).flatMap((blockId) => {
    const [, question, showing] = QUESTION.exec(blockId) ?? [];
    const position = placeIn(given, blockId);
    return question === undefined || showing === undefined || position === undefined
      ? []
      : [{ question, showing, position }];
  });
