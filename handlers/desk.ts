import type { RespondFn } from '@slack/bolt';
import type { ImageBlock } from '@slack/types';
import type { CheckReport } from '../src/model/check-report.ts';
import type { Explain } from '../src/operations/explain.ts';
import type { Topic } from '../src/operations/topics.ts';
import type { Clock, Log, Random, ReadFile } from '../src/ports.ts';
import type { Shelf } from './shelf.ts';

/** What the handlers may ask for: the operations, as functions. */
export interface Operations {
  check(text: string): CheckReport;
  readonly explain: Explain;
  topics(): readonly Topic[];
}

/** Gives the picture of a concept as a block. */
export type DrawingOf = (conceptId: string) => ImageBlock | undefined;

/** A check form that is open: where its answer goes. */
interface OpenForm {
  readonly respond: RespondFn | null;
}

/** Everything a handler works with besides Slack's own arguments. */
export interface Desk {
  readonly operations: Operations;
  readonly readFile: ReadFile;
  /** The drawing of a concept, where there is one and Slack has it. */
  readonly drawing: DrawingOf;
  readonly log: Log;
  readonly clock: Clock;
  readonly random: Random;
  /** Reports that "Show more" and "Share" come back to. */
  readonly reports: Shelf<CheckReport>;
  readonly forms: Shelf<OpenForm>;
}
