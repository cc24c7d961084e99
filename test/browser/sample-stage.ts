import { App, SocketModeReceiver } from '@slack/bolt';
import {
  type LocalWorkspace,
  startLocalWorkspace,
} from '../../src/sandbox/slack/local-workspace.ts';
import { manifestText, silent } from '../sandbox/slack/bolt-app.ts';
import { sampleApp, sampleCommands } from './sample-app.ts';

/** A workspace with the sample app in it. */
export interface SampleStage {
  readonly workspace: LocalWorkspace;
  readonly app: App;
  readonly stop: () => Promise<void>;
}

/**
 * Starts a workspace that serves the page in `pageDir`, and the sample app.
 * The ping timeout is Bolt's own: beside a browser at work, a short one would drop the connection now and then.
 */
export const startSampleStage = async (pageDir: string): Promise<SampleStage> => {
  const workspace = await startLocalWorkspace({
    manifest: manifestText,
    commands: sampleCommands,
    pageDir,
  });
  const { apiUrl: slackApiUrl, appToken, botToken } = workspace;
  const receiver = new SocketModeReceiver({
    appToken,
    logger: silent,
    installerOptions: { clientOptions: { slackApiUrl } },
  });
  const app = new App({
    token: botToken,
    deferInitialization: true,
    logger: silent,
    clientOptions: { slackApiUrl, retryConfig: { retries: 0 }, logger: silent },
    receiver,
  });
  sampleApp(app);
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
