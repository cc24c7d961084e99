import type { CommandSpec } from '../src/model/command.ts';
import type { Desk } from './desk.ts';
import type { Reply } from './reply.ts';

/** What can be done, besides answering, at the place where a command was given. */
export interface Place {
  /** Who asks. */
  readonly user: string;
  /** Opens the form for a task definition; null where Slack gives no trigger (mentions, direct messages). */
  readonly openCheckForm: (() => Promise<void>) | null;
}

/** A command spec bound to what it does. */
export interface Command {
  readonly spec: CommandSpec<string>;
  /** Null when the answer is a form that was opened. */
  run(text: string, desk: Desk, place: Place): Promise<Reply | null>;
}
