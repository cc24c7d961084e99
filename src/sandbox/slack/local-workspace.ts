import { randomBytes as systemRandomBytes } from 'node:crypto';
import { BOT_CHANNELS } from './cast.ts';
import { createChanges } from './changes.ts';
import { systemClock, type WorkspaceClock } from './clock.ts';
import { type Control, createControl } from './control/control.ts';
import { createDispatch } from './delivery/dispatch.ts';
import { createHttpDelivery } from './delivery/http-delivery.ts';
import { createSocketMode } from './delivery/socket-mode.ts';
import { createElementStates } from './element-states.ts';
import { createFaults } from './faults.ts';
import { createFileStore } from './file-store.ts';
import { createIds, type RandomBytes } from './ids.ts';
import { readManifest } from './manifest.ts';
import { createMessageStore } from './message-store.ts';
import { createResponseUrls } from './response-urls.ts';
import { bindLocally, listenForRequests, namesThisServer } from './server.ts';
import type { Secrets, Slack } from './slack.ts';
import type { SubcommandHint, WorkspaceState } from './state.ts';
import { createTraffic } from './traffic.ts';
import { createTriggers } from './triggers.ts';
import { createUploads } from './uploads.ts';
import { createViewStore } from './view-store.ts';

export interface LocalWorkspaceOptions {
  /** 0 or absent: any free port. */
  readonly port?: number;
  /** The app manifest: YAML or JSON text, or its parsed form. */
  readonly manifest: unknown;
  /** What the app knows of its subcommands, for the page's completion. */
  readonly commands?: readonly SubcommandHint[];
  /** What an empty channel offers to try, such as `/ecs help`; the first examples of the subcommands when absent. */
  readonly tryFirst?: readonly string[];
  /** Where `page.js` and `page.css` are. */
  readonly pageDir: string;
  /** The machine's clock when absent; a clock without `after` uses the machine's timers. */
  readonly clock?: Pick<WorkspaceClock, 'now'> & Partial<WorkspaceClock>;
  readonly randomBytes?: RandomBytes;
  /** Resolves when the app has finished what it is doing. Without it, an app is done when it has been silent for 150 ms. */
  readonly botIdle?: () => Promise<void>;
  /** How the app is reached: it connects by Socket Mode (default), or is sent signed HTTP requests. */
  readonly delivery?: { readonly mode: 'socket' } | { readonly mode: 'http'; readonly url: string };
}

export interface LocalWorkspace {
  /** The page, with its token. */
  readonly pageUrl: string;
  /** The `slackApiUrl` for the app. */
  readonly apiUrl: string;
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
  readonly state: () => WorkspaceState;
  /** What people do, as over the control API. */
  readonly control: Control;
  readonly setBotIdle: (botIdle: () => Promise<void>) => void;
  readonly close: () => Promise<void>;
}

/** Starts a local Slack workspace on 127.0.0.1 that an unmodified Bolt app can join. */
export const startLocalWorkspace = async (
  options: LocalWorkspaceOptions,
): Promise<LocalWorkspace> => {
  const manifest = readManifest(options.manifest);
  const clock: WorkspaceClock = { ...systemClock, ...options.clock };
  const ids = createIds(clock, options.randomBytes ?? systemRandomBytes);
  const secrets: Secrets = {
    botToken: `xoxb-local-${ids.secret(16)}`,
    appToken: `xapp-1-local-${ids.secret(16)}`,
    signingSecret: ids.secret(16),
    pageToken: ids.secret(16),
  };
  const { server, port } = await bindLocally(options.port ?? 0);
  const origin = `http://127.0.0.1:${port}`;
  const changes = createChanges();
  const faults = createFaults(changes);
  const socketMode = createSocketMode(() => `ws://127.0.0.1:${port}`, changes, ids);
  const { delivery = { mode: 'socket' } } = options;
  const transport =
    delivery.mode === 'http'
      ? createHttpDelivery(delivery.url, secrets.signingSecret, clock)
      : socketMode;
  const { dispatch, stop } = createDispatch(transport, clock, faults);
  let { botIdle } = options;
  const slack: Slack = {
    origin,
    clock,
    ids,
    secrets,
    manifest,
    subcommands: options.commands ?? [],
    tryFirst: options.tryFirst,
    changes,
    messages: createMessageStore(changes),
    views: createViewStore(changes),
    files: createFileStore(changes),
    uploads: createUploads(ids),
    elementStates: createElementStates(),
    triggers: createTriggers(clock, ids),
    responseUrls: createResponseUrls(clock, ids),
    faults,
    traffic: createTraffic(clock),
    dispatch,
    openSocketUrl: () => (delivery.mode === 'socket' ? socketMode.openUrl() : undefined),
    connected: transport.connected,
    dropConnections: transport.drop,
    botIdle: () => botIdle,
    botChannels: new Set(BOT_CHANNELS),
  };
  const control = createControl(slack);
  listenForRequests(server, port, slack, control, options.pageDir);
  server.on('upgrade', (request, socket, head) => {
    if (namesThisServer(request, port)) socketMode.upgrade(request, socket, head);
    else socket.destroy();
  });
  return {
    pageUrl: `${origin}/?token=${secrets.pageToken}`,
    apiUrl: `${origin}/api/`,
    botToken: secrets.botToken,
    appToken: secrets.appToken,
    signingSecret: secrets.signingSecret,
    state: control.state,
    control,
    setBotIdle: (next) => {
      botIdle = next;
    },
    close: async () => {
      stop();
      await socketMode.close();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
    },
  };
};
