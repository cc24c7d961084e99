import type { Advice, Gap } from './answer/live-answer.ts';

/** Something that a name may mean. */
export interface LiveChoice {
  /** `prod/web`, with account and Region where there are several. */
  readonly label: string;
  /** What finds exactly this one again: `account/region/cluster[/service]`. */
  readonly reference: string;
}

/** Why there is no answer, and what may have been meant. */
export interface LiveRefusal {
  readonly ok: false;
  readonly advice: Advice;
  readonly choices: readonly LiveChoice[];
  /** Where nobody could look. */
  readonly gaps: readonly Gap[];
}

/** An answer with the reference of what it is about, for the buttons below it; or why there is none. */
export type LiveResult<Answer> =
  | { readonly ok: true; readonly answer: Answer; readonly reference: string }
  | LiveRefusal;

/** A refusal without anything to choose from. */
export const refusal = (advice: Advice): LiveRefusal => ({
  ok: false,
  advice,
  choices: [],
  gaps: [],
});
