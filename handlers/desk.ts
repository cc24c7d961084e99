import type { RespondFn } from '@slack/bolt';
import type { ImageBlock } from '@slack/types';
import type { Person } from '../src/model/change/change.ts';
import type { CheckReport } from '../src/model/check-report.ts';
import type { FixResult } from '../src/model/fix-result.ts';
import type { ChangeOperations } from '../src/operations/change/change-operations.ts';
import type { Explain } from '../src/operations/explain.ts';
import type { Outcome } from '../src/operations/live/answer/live-answer.ts';
import type { LiveOperations } from '../src/operations/live/live-operations.ts';
import type { AsNamed } from '../src/operations/notes/note-names.ts';
import type { OnboardOperations } from '../src/operations/onboard/onboard-operations.ts';
import type { PlaceOutcome, PlaceTexts } from '../src/operations/place.ts';
import type { NamedText } from '../src/operations/placement/named-text.ts';
import type { PlaceWords } from '../src/operations/placement/place-input.ts';
import type { QueryAnswer, QueryOutcome } from '../src/operations/query.ts';
import type { Topic } from '../src/operations/topics.ts';
import type { Clock, Log, Random, ReadFile } from '../src/ports.ts';
import type { Where } from './channel.ts';
import type { Checked } from './checked.ts';
import type { TypedQuestion } from './place-text.ts';
import type { Placed } from './placed.ts';
import type { OutgoingMessage } from './reply.ts';
import type { Shelf } from './shelf.ts';

/** What the handlers may ask for: the operations, as functions. */
export interface Operations {
  check(text: string): CheckReport;
  /** Applies the safe fixes to a text. */
  fix(text: string): FixResult;
  /** Dry-runs a placement. */
  place(texts: PlaceTexts, words: PlaceWords): PlaceOutcome;
  /** Lists the instances that an expression means. */
  query(cluster: readonly NamedText[], expression: string): QueryOutcome;
  readonly explain: Explain;
  topics(): readonly Topic[];
  /** Writes a service that a command names in several words as the one word for it; every text is as it was when absent. */
  readonly asNamed?: AsNamed | undefined;
  /** Looks into AWS accounts; undefined where the bot is connected to none. */
  readonly live?: LiveOperations | undefined;
  /** Changes services; undefined where no account may be changed. */
  readonly changes?: ChangeOperations | undefined;
  /** Lessons; undefined where nobody can be taught, as there is no place to remember. */
  readonly onboard?: OnboardOperations | undefined;
}

/** What commands work on in somebody's own simulated account. */
export interface SandboxDesk {
  readonly live: LiveOperations;
  readonly changes: ChangeOperations;
  /** The time of that account. */
  readonly clock: Clock;
}

/** Gives the picture of a concept as a block. */
export type DrawingOf = (conceptId: string) => ImageBlock | undefined;

/** A form that is open: where its answer goes, and the texts that it was opened with. In memory only. */
export interface OpenForm {
  readonly respond: RespondFn | null;
  /** Where it was asked for: a form that comes back does not tell. */
  readonly where: Where;
  /** Who opened it, where its answer is for nobody else. */
  readonly user?: string;
  readonly question?: TypedQuestion;
}

/** Everything a handler works with besides Slack's own arguments. */
export interface Desk {
  readonly operations: Operations;
  /** The account of whoever asks, and of nobody else, or why it cannot be used now; undefined where there are none. */
  readonly sandboxOf?: ((person: Person) => Promise<Outcome<SandboxDesk>>) | undefined;
  /** Tells somebody something in a direct message; false where Slack did not take it. */
  readonly tell?: ((userId: string, message: OutgoingMessage) => Promise<boolean>) | undefined;
  /** Whether who joins the workspace is offered the lessons; not when absent. */
  readonly welcomesJoiners?: boolean | undefined;
  /** Whether progress in lessons ends with this process; not when absent. */
  readonly forgetsLearners?: boolean | undefined;
  readonly readFile: ReadFile;
  /** The drawing of a concept, where there is one and Slack has it. */
  readonly drawing: DrawingOf;
  readonly log: Log;
  readonly clock: Clock;
  readonly random: Random;
  /** Checks that the buttons below a report come back to. In memory only: they hold what was pasted. */
  readonly reports: Shelf<Checked>;
  readonly forms: Shelf<OpenForm>;
  /** Answers about placement, likewise. */
  readonly placements: Shelf<Placed>;
  readonly queries: Shelf<QueryAnswer>;
}
