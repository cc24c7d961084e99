import type { Changes } from './changes.ts';
import type { WorkspaceClock } from './clock.ts';
import type { Dispatch } from './delivery/dispatch.ts';
import type { ElementStates } from './element-states.ts';
import type { Faults } from './faults.ts';
import type { FileStore } from './file-store.ts';
import type { Ids } from './ids.ts';
import type { Manifest } from './manifest.ts';
import type { MessageStore } from './message-store.ts';
import type { ResponseUrls } from './response-urls.ts';
import type { SubcommandHint } from './state.ts';
import type { Traffic } from './traffic.ts';
import type { Triggers } from './triggers.ts';
import type { Uploads } from './uploads.ts';
import type { ViewStore } from './view-store.ts';

/** What an app and a browser need to prove who they are; all random, per start. */
export interface Secrets {
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
  readonly pageToken: string;
}

/** One running workspace: everything that the Web API, the deliveries and the control API share. */
export interface Slack {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  readonly clock: WorkspaceClock;
  readonly ids: Ids;
  readonly secrets: Secrets;
  readonly manifest: Manifest;
  readonly subcommands: readonly SubcommandHint[];
  /** What an empty channel offers to try; undefined: the first examples. */
  readonly tryFirst: readonly string[] | undefined;
  readonly changes: Changes;
  readonly messages: MessageStore;
  readonly views: ViewStore;
  readonly files: FileStore;
  readonly uploads: Uploads;
  readonly elementStates: ElementStates;
  readonly triggers: Triggers;
  readonly responseUrls: ResponseUrls;
  readonly faults: Faults;
  readonly traffic: Traffic;
  readonly dispatch: Dispatch;
  /** Where the app connects in Socket Mode; undefined when it is reached by HTTP. */
  readonly openSocketUrl: () => string | undefined;
  /** Whether the app can be reached. */
  readonly connected: () => boolean;
  /** Cuts the app's connections, with a `disconnect` message first when a reason is given. */
  readonly dropConnections: (reason?: string) => void;
  /** Resolves when the app has finished what it is doing; absent when nobody can tell. */
  readonly botIdle: () => (() => Promise<void>) | undefined;
  /** Ids of the channels that the bot is a member of. */
  readonly botChannels: Set<string>;
}
