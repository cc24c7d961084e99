import type { CommandSpec } from '../src/model/command.ts';
import type { NamedText } from '../src/operations/placement/named-text.ts';
import type { Desk } from './desk.ts';
import type { Reply } from './reply.ts';
import type { OpenAForm } from './views/open-form.ts';

/** What can be done, besides answering, at the place where a command was given. */
export interface Place {
  /** Who asks. */
  readonly user: string;
  /** Slack workspace of who asks; absent where Slack does not tell, and where a command cannot change anything. */
  readonly team?: string | undefined;
  /** Where it was asked: a channel, or a direct message (`D…`). */
  readonly channel?: string | null | undefined;
  /** Name of that channel, where Slack tells it. */
  readonly channelName?: string | null | undefined;
  /** Opens a form; null where Slack gives no trigger (mentions, direct messages). */
  readonly open: OpenAForm | null;
  /** Code blocks and files of the message; none with a slash command. */
  readonly attached: readonly NamedText[];
}

/** A command spec bound to what it does. */
export interface Command {
  readonly spec: CommandSpec<string>;
  /** Null when the answer is a form that was opened. */
  run(text: string, desk: Desk, place: Place): Promise<Reply | null>;
}
