import { App, LogLevel } from '@slack/bolt';
import type { Desk } from '../../handlers/desk.ts';
import { register } from '../../handlers/register.ts';
import type { Learner } from '../../src/model/onboarding/learner.ts';
import type { Lesson } from '../../src/model/onboarding/lesson.ts';
import { createOnboarding } from '../../src/operations/onboard/create-onboarding.ts';
import { deskOn } from '../handlers/live/live-ask.ts';
import { memoryLearners } from '../store/memory-learners.ts';

const NOW_MS = Date.parse('2026-11-20T14:00:00Z');
const person = { userId: 'UANA00001', teamId: 'TLOCAL001' };

/** Somebody who has begun, and done nothing yet. */
export const begunBy = (seed: number): Learner => ({
  ...{ person, startedAtMs: NOW_MS, assignedBy: null, lessons: [], answers: [], due: [] },
  ...{ remindsAtMs: null, visible: false, seed },
});

/** Handlers in this process, and every byte that they send to Slack. Nothing in it is left to chance. */
export interface PayloadStage {
  /** What is sent when somebody does that: the bodies of all calls of the Web API, with their methods. */
  readonly sent: (body: object) => Promise<string>;
}

const baseDesk = deskOn([]);

/** Registers all handlers on lessons, for one learner. */
export const startPayloads = async (
  lessons: readonly Lesson[],
  learner: Learner,
): Promise<PayloadStage> => {
  let bytes: string[] = [];
  const fetch = async (url: string | URL | Request, init?: RequestInit): Promise<Response> => {
    bytes.push(`${new URL(String(url)).pathname} ${decodeURIComponent(String(init?.body))}`);
    return Response.json({ ok: true, ts: '1.1', channel: 'C1', view: { id: 'V1' } });
  };
  const app = new App({
    authorize: async () => ({ botToken: 'xoxb-none', botId: 'B1', botUserId: 'USTEVEDOR' }),
    receiver: { init() {}, start: async () => {}, stop: async () => {} },
    clientOptions: { fetch, retryConfig: { retries: 0 } },
    logLevel: LogLevel.ERROR,
  });
  const store = memoryLearners();
  await store.add(learner);
  const clock = { now: () => NOW_MS };
  const onboard = createOnboarding({
    ...{ store, lessons, clock, random: { id: () => 'an-id' } },
    verify: async () => ({ passed: false, sentence: 'Not yet.', parts: [] }),
    zones: async () => ['eu-central-1a', 'eu-central-1b', 'eu-central-1c'],
    sandboxes: { of: () => Promise.reject(new Error('Nobody asks')), reset: async () => {} },
    leadRefusal: async () => ({ code: 'no-lead', sentence: 'You do not lead.', todo: '' }),
  });
  const desk: Desk = { ...baseDesk, clock, operations: { ...baseDesk.operations, onboard } };
  register(app, desk);
  return {
    async sent(body) {
      bytes = [];
      await app.processEvent({ body: { ...body }, ack: async () => {} });
      return bytes.join('\n');
    },
  };
};
