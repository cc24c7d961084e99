import type { Change } from '../../../../src/model/change/change.ts';
import {
  type Examined,
  type ExamineQuestion,
  examineChange,
} from '../../../../src/operations/change/examine.ts';
import { NOW } from '../../live/builders.ts';
import { type FakeAccount, fakeAccount } from '../../live/fake-account.ts';
import { aPermit, TARGET } from '../verdicts/seen-of.ts';

export type Judged = Extract<Examined, { readonly ok: true }>;

/** Examines a change of web in prod of a fake account. */
export const examineOn = (
  account: FakeAccount,
  change: Change,
  over: Partial<ExamineQuestion> = {},
): Promise<Examined> =>
  examineChange({
    target: TARGET,
    change,
    readers: fakeAccount(account).readers,
    permit: aPermit(),
    freezes: { stored: [], windows: [] },
    recent: [],
    forMs: null,
    clock: { now: () => NOW },
    ...over,
  });

/** What was judged; throws where nothing could be. */
export const judged = (examined: Examined): Judged => {
  if (!examined.ok) throw new Error(examined.advice.sentence);
  return examined;
};

/** The sentence of a verdict; undefined where it is not there. */
export const sentenceOf = (examined: Examined, code: string): string | undefined =>
  judged(examined).verdicts.find((one) => one.code === code)?.sentence;

export const codesOf = (examined: Examined): readonly string[] =>
  judged(examined).verdicts.map(({ code }) => code);
