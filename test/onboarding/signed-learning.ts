import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startBot } from '../../src/bot.ts';
import type { LearnerStore } from '../../src/onboard-ports.ts';
import { signRequest } from '../../src/sandbox/slack/delivery/http-delivery.ts';
import { startLocalWorkspace } from '../../src/sandbox/slack/local-workspace.ts';
import type { Message } from '../../src/sandbox/slack/state.ts';
import { settingsFile } from '../../src/settings/settings.ts';
import { createReadFile } from '../../src/slack/read-file.ts';
import { openStore } from '../../src/store/open-store.ts';
import { freePort } from '../free-port.ts';
import { type RecordedLog, recordLog } from '../test-bot.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const FORM = 'application/x-www-form-urlencoded';

/** One process of the bot that teaches. What is sent to it is signed as Slack signs it, and may be made up. */
interface Replica {
  /** Sends a click or a form that is handed in; gives what it answered at once, and the messages that came of it. */
  readonly interact: (payload: object) => Promise<{ ack: string; messages: readonly Message[] }>;
  readonly command: (fields: Readonly<Record<string, string>>) => Promise<readonly Message[]>;
  readonly event: (event: object) => Promise<readonly Message[]>;
}

export interface SignedLearning {
  readonly replicas: readonly Replica[];
  readonly learners: LearnerStore;
  readonly log: RecordedLog;
  readonly messages: () => readonly Message[];
  readonly stop: () => Promise<void>;
}

/** Starts `processes` of it on one store and in one workspace; `onboarding` is what stevedore.yml says of lessons. */
export const startSignedLearning = async (
  onboarding: object,
  processes = 1,
): Promise<SignedLearning> => {
  const workspace = await startLocalWorkspace({
    manifest: readFileSync(join(ROOT, 'manifest.yml'), 'utf8'),
    pageDir: 'no-page',
    delivery: { mode: 'http', url: 'http://127.0.0.1:1/nobody' },
  });
  const { botToken, signingSecret, apiUrl } = workspace;
  const store = await openStore({ kind: 'sqlite', file: ':memory:' });
  const log = recordLog();
  const nowMs = Date.parse('2026-11-20T14:00:00Z');
  const messages = () => workspace.state().messages;
  const bots: Awaited<ReturnType<typeof startBot>>[] = [];
  let ids = 0;

  const startReplica = async (): Promise<Replica> => {
    const port = await freePort();
    const bot = await startBot(
      { mode: 'http', botToken, signingSecret, slackApiUrl: apiUrl, ready: () => true },
      {
        ...{ root: ROOT, log, port, accounts: [], settings: settingsFile.parse({ onboarding }) },
        readFile: createReadFile(botToken, () => true, globalThis.fetch),
        clock: { now: () => nowMs },
        learning: { store, roundMs: 2 ** 31 - 1, random: { id: nextId } },
      },
    );
    await bot.uploaded;
    bots.push(bot);
    const send = async (type: string, body: string) => {
      const before = new Set(messages().map(({ ts }) => ts));
      const seconds = Math.floor(Date.now() / 1_000);
      const answer = await fetch(`http://127.0.0.1:${port}/slack/events`, {
        method: 'POST',
        body,
        headers: {
          'content-type': type,
          'x-slack-request-timestamp': String(seconds),
          'x-slack-signature': signRequest(signingSecret, seconds, body),
        },
      });
      const ack = await answer.text();
      await bot.idle();
      return { ack, messages: messages().filter(({ ts }) => !before.has(ts)) };
    };
    return {
      // Slack repeats no request: what is the same, signature and all, is dropped as a replay.
      interact: (payload) => {
        const unique = JSON.stringify({ ...payload, trigger_id: nextId() });
        return send(FORM, new URLSearchParams({ payload: unique }).toString());
      },
      command: async (fields) =>
        (await send(FORM, new URLSearchParams(fields).toString())).messages,
      event: async (event) => {
        ids += 1;
        const body = { type: 'event_callback', team_id: 'TLOCAL001', event_id: `Ev${ids}`, event };
        return (await send('application/json', JSON.stringify(body))).messages;
      },
    };
  };
  const nextId = (): string => {
    ids += 1;
    return `chance-${ids}`;
  };
  const replicas: Replica[] = [];
  for (let at = 0; at < processes; at += 1) replicas.push(await startReplica());
  return {
    ...{ replicas, learners: store.learners, log, messages },
    async stop() {
      await Promise.all(bots.map((bot) => bot.stop()));
      await workspace.close();
      await store.close();
    },
  };
};
