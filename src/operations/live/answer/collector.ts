import { awsProblemOf } from '../../../model/aws-problem.ts';
import type { Reading } from '../../../model/reading.ts';
import { lastPart } from '../names/arn-names.ts';
import type { Advice, Gap } from './live-answer.ts';
import { problemAdvice } from './problem-advice.ts';

/** A part of an answer that AWS told, or did not. */
export type Part<Value> =
  | { readonly known: true; readonly value: Value }
  | { readonly known: false; readonly advice: Advice };

/** A part that nobody asked for. */
export const NOT_ASKED = {
  known: false,
  advice: { code: 'not-asked', sentence: 'Nobody asked for it.', todo: '' },
} as const;

/** Reads the parts of an answer, so that one that fails does not take the others with it. */
export interface Collector {
  /** Waits for a part. A problem of AWS becomes a gap; any other error is ours and is thrown. */
  readonly read: <Value>(part: string, reading: Promise<Reading<Value>>) => Promise<Part<Value>>;
  /** Notes that something is missing for another reason. */
  readonly note: (gap: Gap) => void;
  /** What is missing, each problem once. */
  readonly gaps: () => readonly Gap[];
  /** When the oldest part was read; undefined when none was. */
  readonly oldestMs: () => number | undefined;
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

const NAMED = 3;

const undescribed = (part: string, missing: readonly string[]): Gap => {
  const names = missing.slice(0, NAMED).map(lastPart);
  const more = missing.length - names.length;
  const which = `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  return {
    part,
    code: 'not-described',
    sentence: `${capital(part)} incomplete: AWS listed ${which} and did not describe ${missing.length === 1 ? 'it' : 'them'}: gone a moment ago, or not answered.`,
    todo: 'Ask again.',
  };
};

const endedEarly = (part: string, count: number): Gap => ({
  part,
  code: 'ended-early',
  sentence: `${capital(part)} incomplete: the cluster has more than ${count.toLocaleString('en')}, and only as many were looked through.`,
  todo: 'Look at one task by its id for what is missing.',
});

/** An empty collector. */
export const createCollector = (): Collector => {
  const gaps: Gap[] = [];
  let oldest: number | undefined;
  return {
    read: async (part, reading) => {
      try {
        const { value, readAtMs, missing = [], endedAfter } = await reading;
        oldest = Math.min(oldest ?? readAtMs, readAtMs);
        if (missing.length > 0) gaps.push(undescribed(part, missing));
        if (endedAfter !== undefined) gaps.push(endedEarly(part, endedAfter));
        return { known: true, value };
      } catch (error) {
        const problem = awsProblemOf(error);
        if (problem === undefined) throw error;
        const advice = problemAdvice(problem);
        gaps.push({ part, ...advice, sentence: `${capital(part)} missing: ${advice.sentence}` });
        return { known: false, advice };
      }
    },
    note: (gap) => {
      gaps.push(gap);
    },
    gaps: () =>
      gaps.filter(
        ({ sentence }, at) => gaps.findIndex((other) => other.sentence === sentence) === at,
      ),
    oldestMs: () => oldest,
  };
};

/** The value of a part, or what to go on with where it is missing. */
export const valueOr = <Value, Other>(part: Part<Value>, other: Other): Value | Other =>
  part.known ? part.value : other;

/** The values of a part that is a list; none where it is missing. */
export const itemsOf = <Item>(part: Part<readonly Item[]>): readonly Item[] =>
  part.known ? part.value : [];
