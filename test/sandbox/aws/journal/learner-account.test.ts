import { afterEach, describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import type { SandboxCall, SandboxEntry } from '../../../../src/model/onboarding/sandbox-entry.ts';
import { ENTRIES_MAX, type Journal } from '../../../../src/sandbox/aws/journal/keep-journal.ts';
import {
  type LearnerAccount,
  startLearnerAccount,
} from '../../../../src/sandbox/aws/learner-account.ts';
import { createManualClock } from '../../slack/manual-clock.ts';

const START = Date.parse('2026-11-21T10:00:00Z');
const running: LearnerAccount[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map(({ stop }) => stop()));
});

const journalOf = (entries: SandboxEntry[] = []): Journal => ({
  entriesAfter: async (seq) => entries.slice(seq),
  async append(entry) {
    if (entry.seq !== entries.length + 1) return 'moved';
    entries.push(entry);
    return 'done';
  },
});

const start = async (journal: Journal) => {
  const account = await startLearnerAccount({
    ...{ clock: createManualClock(START), seed: 7, startMs: START, journal },
  });
  running.push(account);
  const post = (target: string, input: object, signed = true): Promise<Response> =>
    fetch(account.url, {
      method: 'POST',
      headers: {
        'x-amz-target': target,
        ...(signed ? { authorization: 'AWS4-HMAC-SHA256 Credential=SIMULATED/x' } : {}),
      },
      body: JSON.stringify(input),
    });
  const ecs = (operation: string, input: object, signed = true) =>
    post(
      `AmazonEC2ContainerServiceV20141113.${operation}`,
      { cluster: 'sandbox', ...input },
      signed,
    );
  return { account, post, ecs };
};

const web = { service: 'sandbox-web' };
const answerSchema = z.object({ services: z.array(z.object({ desiredCount: z.number() })) });
const desiredIn = async (answer: Response) => answerSchema.parse(await answer.json()).services[0];

const call: SandboxCall = {
  operation: 'UpdateService',
  input: { cluster: 'sandbox', service: 'sandbox-web', forceNewDeployment: true },
};

describe('the account of a learner', () => {
  test('writes a change down before it is carried out, and nothing of what only looks', async () => {
    const entries: SandboxEntry[] = [];
    const { ecs } = await start(journalOf(entries));
    expect((await ecs('UpdateService', { ...web, desiredCount: 4 })).status).toBe(200);
    const seen = await desiredIn(await ecs('DescribeServices', { services: ['sandbox-web'] }));
    expect(seen).toMatchObject({ desiredCount: 4 });
    const input = { cluster: 'sandbox', ...web, desiredCount: 4 };
    expect(entries).toEqual([
      { kind: 'call', seq: 1, atMs: START, call: { operation: 'UpdateService', input } },
    ]);
  });

  test.each([
    ['RunTask', { taskDefinition: 'sandbox-web:1' }],
    ['StopTask', { task: 'x' }],
    ['DeleteService', web],
    ['RegisterTaskDefinition', { family: 'x', containerDefinitions: [] }],
    ['UpdateTaskProtection', { tasks: [], protectionEnabled: true }],
  ])('refuses %s, which no journal holds', async (operation, input) => {
    const entries: SandboxEntry[] = [];
    const { ecs } = await start(journalOf(entries));
    const answer = await ecs(operation, input);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('AccessDenied');
    expect(entries).toEqual([]);
  });

  test('writes down no call with anything in it that changes have no need of, and none without keys', async () => {
    const entries: SandboxEntry[] = [];
    const { ecs } = await start(journalOf(entries));
    const odd = await ecs('UpdateService', { ...web, networkConfiguration: { canary: 1 } });
    expect(await odd.text()).toContain('A sandbox does not take this');
    expect((await ecs('UpdateService', { ...web, desiredCount: 3 }, false)).status).toBe(400);
    expect(entries).toEqual([]);
  });

  test('refuses what AWS refuses, at every replica alike', async () => {
    const entries: SandboxEntry[] = [];
    const one = await start(journalOf(entries));
    const answer = await one.ecs('UpdateService', { ...web, desiredCount: -1 });
    expect(await answer.text()).toContain('desiredCount cannot be a negative value.');
    const other = await start(journalOf(entries));
    const services = { services: ['sandbox-web'] };
    const shown = await Promise.all(
      [one, other].map(async ({ ecs }) => (await ecs('DescribeServices', services)).text()),
    );
    expect(shown[0]).toBe(shown[1]);
  });

  test('takes no more changes when its journal is full, and says how to get a new one', async () => {
    const entries: SandboxEntry[] = Array.from({ length: ENTRIES_MAX - 1 }, (_, at) => ({
      ...{ kind: 'call', seq: at + 1, atMs: START + at, call },
    }));
    const { ecs, account } = await start(journalOf(entries));
    expect((await ecs('UpdateService', { ...web, desiredCount: 3 })).status).toBe(200);
    const answer = await ecs('UpdateService', { ...web, desiredCount: 4 });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('/ecs onboard reset');
    await account.calm();
    expect(entries).toHaveLength(ENTRIES_MAX);
  });

  test('changes nothing for somebody whose account was started anew elsewhere', async () => {
    const over: Journal = { entriesAfter: async () => [], append: async () => 'moved' };
    const { ecs } = await start(over);
    const answer = await ecs('UpdateService', { ...web, desiredCount: 3 });
    expect(await answer.text()).toContain('nothing was changed');
    const seen = await desiredIn(await ecs('DescribeServices', { services: ['sandbox-web'] }));
    expect(seen).toMatchObject({ desiredCount: 2 });
  });

  test('breaks the connection where nobody knows whether a change was written down, and shows it later if it was', async () => {
    const entries: SandboxEntry[] = [];
    const kept = journalOf(entries);
    let lost = true;
    const { ecs } = await start({
      ...kept,
      async append(entry) {
        const answer = await kept.append(entry);
        if (lost) throw new Error('The connection to the database was lost.');
        return answer;
      },
    });
    await expect(ecs('UpdateService', { ...web, desiredCount: 3 })).rejects.toThrow('fetch failed');
    lost = false;
    const seen = await desiredIn(await ecs('DescribeServices', { services: ['sandbox-web'] }));
    expect(seen).toMatchObject({ desiredCount: 3 });
    expect(entries).toHaveLength(1);
  });
});
