import type { Demand } from '../../../model/placement.ts';
import type { NamedText } from '../../placement/named-text.ts';
import type { AnyPlacementAnswer } from '../../placement/place-answer.ts';
import type { Advice, LiveAnswer } from '../answer/live-answer.ts';
import type { AskedPlacement } from './asked-placement.ts';

/** A dry run on a live cluster as it is now. Nothing was changed. */
export interface LivePlacement extends LiveAnswer {
  readonly kind: 'live-placement';
  /** `web:3`, or the name of what was pasted; null where tasks of several definitions were asked about. */
  readonly taskDefinition: string | null;
  /** Tasks asked for; null where the question has no count. */
  readonly count: number | null;
  /** Tasks of the service that run now; null without a service. */
  readonly running: number | null;
  readonly placement: AnyPlacementAnswer;
}

/** What is asked about one service. */
export interface ServiceWish extends Pick<AskedPlacement, 'mode' | 'revision' | 'changes'> {
  /** A definition that was given as a text, in place of the one that runs. */
  readonly pasted?: PastedTask | undefined;
}

/** A task definition that was given as a text, and read. */
export interface PastedTask {
  readonly name: NamedText['name'];
  readonly demand: Demand;
  readonly warnings: readonly string[];
}

/** Why there is no dry run. */
export const cannot = (
  code: string,
  sentence: string,
  todo: string,
): { readonly ok: false; readonly advice: Advice } => ({
  ok: false,
  advice: { code, sentence, todo },
});
