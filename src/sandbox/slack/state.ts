/**
 * What the local workspace shows of itself: the answer of `GET /_control/state`, read by the page and by tests.
 * Everything that Slack names is spelt as Slack spells it.
 */

/** A Block Kit block, view or message part as it came over the wire and passed validation. */
export type SlackObject = { readonly [key: string]: unknown };

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly real_name: string;
  /** CSS colour of the avatar. */
  readonly color: string;
}

export interface Channel {
  readonly id: string;
  /** `ops`, `dev`, `general`; for a direct message with the bot the person's name. */
  readonly name: string;
  readonly kind: 'channel' | 'im';
  /** The person on the other side of the bot in a direct message. */
  readonly user?: string;
  readonly topic?: string;
}

export interface WorkspaceFile {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly mimetype: string;
  readonly size: number;
  /** Fetch with `Authorization: Bearer <page token>` or `?token=`. */
  readonly url_private_download: string;
  readonly alt_text?: string;
}

export interface Message {
  readonly ts: string;
  readonly channel: string;
  readonly user: string;
  readonly bot_id?: string;
  readonly text: string;
  readonly blocks?: readonly SlackObject[];
  readonly thread_ts?: string;
  readonly edited?: { readonly ts: string };
  readonly files?: readonly WorkspaceFile[];
  /** User id of the only person who sees it. */
  readonly ephemeralTo?: string;
}

/** A modal that somebody has open; the last of a person's list is on top. */
export interface OpenView {
  readonly id: string;
  readonly user: string;
  readonly hash: string;
  readonly root_view_id: string;
  readonly view: SlackObject;
}

export interface SubcommandHint {
  readonly name: string;
  readonly usage: string;
  readonly summary: string;
  readonly examples: readonly string[];
}

interface ShortcutHint {
  readonly name: string;
  readonly type: 'message' | 'global';
  readonly callback_id: string;
  readonly description: string;
}

export interface WorkspaceState {
  /** Grows with every change; the page compares it to know whether to draw again. */
  readonly seq: number;
  readonly team: { readonly id: string; readonly name: string };
  readonly bot: {
    readonly user_id: string;
    readonly name: string;
    readonly description: string;
    readonly connected: boolean;
  };
  readonly people: readonly Person[];
  readonly channels: readonly Channel[];
  readonly messages: readonly Message[];
  readonly views: readonly OpenView[];
  /** App Home by user id, where the app has published one. */
  readonly homes: { readonly [userId: string]: SlackObject };
  /** Slash commands of the manifest, with what the app knows of their subcommands. */
  readonly commands: readonly {
    readonly command: string;
    readonly description: string;
    readonly usage_hint: string;
    readonly subcommands: readonly SubcommandHint[];
  }[];
  /** What an empty channel offers to try. */
  readonly tryFirst: readonly { readonly text: string; readonly summary: string }[];
  readonly shortcuts: readonly ShortcutHint[];
  readonly faults: readonly SlackObject[];
}

/** What a control call answers: what came of it since it was made. */
export interface ControlAnswer {
  readonly messages: readonly Message[];
  readonly views: readonly OpenView[];
  /** Field errors of a view submission, by block id. */
  readonly errors?: { readonly [blockId: string]: string };
}
