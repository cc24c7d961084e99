import { readFileSync } from 'node:fs';
import { App, type AppOptions, type Logger, LogLevel, SocketModeReceiver } from '@slack/bolt';
import {
  type LocalWorkspace,
  type LocalWorkspaceOptions,
  startLocalWorkspace,
} from '../../../src/sandbox/slack/local-workspace.ts';

/** The app's own manifest as text. */
export const manifestText = readFileSync(new URL('../../../manifest.yml', import.meta.url), 'utf8');

export interface Stage {
  readonly workspace: LocalWorkspace;
  readonly app: App;
  readonly stop: () => Promise<void>;
}

/** Refusals are what these tests are about, so Bolt does not print them. */
export const silent: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  setLevel: () => undefined,
  getLevel: () => LogLevel.ERROR,
  setName: () => undefined,
};

/** Resolves when no listener of the app is at work. */
const watchIdle = (app: App): (() => Promise<void>) => {
  let atWork = 0;
  const waiting: (() => void)[] = [];
  app.use(async ({ next }) => {
    atWork += 1;
    try {
      await next();
    } finally {
      atWork -= 1;
      if (atWork === 0) for (const resolve of waiting.splice(0)) resolve();
    }
  });
  return () => (atWork === 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve)));
};

/** A workspace that tests start without a page. */
export const startWorkspace = (
  options: Partial<LocalWorkspaceOptions> = {},
): Promise<LocalWorkspace> =>
  startLocalWorkspace({ manifest: manifestText, pageDir: 'no-page', ...options });

/** A workspace with a real Bolt app that has joined it by Socket Mode. */
export const startStage = async (
  register: (app: App) => void,
  options: Partial<LocalWorkspaceOptions> = {},
  appOptions: Partial<AppOptions> = {},
): Promise<Stage> => {
  const workspace = await startWorkspace(options);
  const clientOptions = {
    slackApiUrl: workspace.apiUrl,
    retryConfig: { retries: 0 },
    logger: silent,
  };
  const app = new App({
    token: workspace.botToken,
    deferInitialization: true,
    logger: silent,
    clientOptions,
    receiver: new SocketModeReceiver({
      appToken: workspace.appToken,
      logger: silent,
      clientPingTimeout: 500,
      installerOptions: { clientOptions: { slackApiUrl: workspace.apiUrl } },
    }),
    ...appOptions,
  });
  workspace.setBotIdle(watchIdle(app));
  register(app);
  await app.init();
  await app.start();
  return {
    workspace,
    app,
    stop: async () => {
      await app.stop();
      await workspace.close();
    },
  };
};
