import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { connectSimulated, connectSimulatedChanges } from '../src/aws/connect.ts';
import { startBot } from '../src/bot.ts';
import type { AuditLine } from '../src/model/change/audit.ts';
import { PROPOSAL_STATES, type Proposal } from '../src/model/change/proposal.ts';
import { signRequest } from '../src/sandbox/slack/delivery/http-delivery.ts';
import { type LocalWorkspace, startLocalWorkspace } from '../src/sandbox/slack/local-workspace.ts';
import { settingsFile } from '../src/settings/settings.ts';
import { createReadFile } from '../src/slack/read-file.ts';
import { openStore } from '../src/store/open-store.ts';
import { freePort } from './free-port.ts';
import { startAccountTest } from './sandbox/aws/account-test.ts';
import { recordLog } from './test-bot.ts';

const ROOT = join(import.meta.dirname, '..');
const WRITES = /:(?:UpdateService|RegisterScalableTarget)$/;

/** How a request is signed, where not as Slack does it now. */
interface Signing {
  readonly secret?: string;
  /** Seconds by which the date of the request is off. */
  readonly offSeconds?: number;
}

/** The bot behind signed HTTP with changes, and the means to send it requests that somebody made up. */
export interface SignedChanges {
  readonly workspace: LocalWorkspace;
  /** Sends a payload; gives the status, when everything that came of it is done. */
  readonly click: (payload: object, signing?: Signing) => Promise<number>;
  readonly command: (
    fields: Readonly<Record<string, string>>,
    signing?: Signing,
  ) => Promise<number>;
  readonly event: (body: object, signing?: Signing) => Promise<number>;
  /** Sends the very same request, byte by byte, that was sent last. */
  readonly replay: () => Promise<number>;
  readonly audit: () => Promise<readonly AuditLine['event'][]>;
  readonly proposals: () => Promise<readonly Proposal[]>;
  readonly writes: () => number;
  readonly stop: () => Promise<void>;
}

/** Starts it with the settings of a stevedore.yml, given as its parsed form. */
export const startSignedChanges = async (yml: unknown): Promise<SignedChanges> => {
  const { account } = await startAccountTest();
  const clock = { now: () => account.now() };
  const parts = { clock, wait: async () => {}, jitter: () => 1 };
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/slack/events`;
  const workspace = await startLocalWorkspace({
    manifest: readFileSync(join(ROOT, 'manifest.yml'), 'utf8'),
    pageDir: 'no-page',
    delivery: { mode: 'http', url },
  });
  const { botToken, signingSecret, apiUrl } = workspace;
  const store = await openStore({ kind: 'sqlite', file: ':memory:' });
  const bot = await startBot(
    { mode: 'http', botToken, signingSecret, slackApiUrl: apiUrl, ready: () => true },
    {
      root: ROOT,
      log: recordLog(),
      readFile: createReadFile(botToken, () => true, globalThis.fetch),
      port,
      accounts: [connectSimulated(account, parts)],
      changes: { store, accounts: [connectSimulatedChanges(account, parts)], roundMs: 2 ** 31 - 1 },
      settings: settingsFile.parse(yml),
      clock,
    },
  );
  workspace.setBotIdle(() => bot.idle());
  let last: RequestInit = {};
  const post = async (request: RequestInit): Promise<number> => {
    last = request;
    const { status } = await fetch(url, request);
    await bot.idle();
    return status;
  };
  const send = (body: string, type: string, signing: Signing = {}): Promise<number> => {
    const { secret = signingSecret, offSeconds = 0 } = signing;
    const seconds = Math.floor(Date.now() / 1_000) + offSeconds;
    const headers = {
      'content-type': type,
      'x-slack-request-timestamp': String(seconds),
      'x-slack-signature': signRequest(secret, seconds, body),
    };
    return post({ method: 'POST', body, headers });
  };
  const form = (fields: Readonly<Record<string, string>>, signing?: Signing) =>
    send(new URLSearchParams(fields).toString(), 'application/x-www-form-urlencoded', signing);
  return {
    workspace,
    click: (payload, signing) => form({ payload: JSON.stringify(payload) }, signing),
    command: form,
    event: (body, signing) => send(JSON.stringify(body), 'application/json', signing),
    replay: () => post(last),
    audit: async () => (await store.changes.auditLines(0, 10_000)).map(({ event }) => event),
    proposals: async () =>
      (await store.changes.inStates(PROPOSAL_STATES)).map(({ value }) => value),
    writes: () => account.calls().filter(({ action }) => WRITES.test(action)).length,
    async stop() {
      await bot.stop();
      await workspace.close();
      await account.stop();
      await store.close();
    },
  };
};
