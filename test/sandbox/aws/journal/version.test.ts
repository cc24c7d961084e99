import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { SandboxEntry } from '../../../../src/model/onboarding/sandbox-entry.ts';
import { createReplay } from '../../../../src/sandbox/aws/journal/replay.ts';
import { learnerWorld } from '../../../../src/sandbox/aws/learner-account.ts';
import type { World } from '../../../../src/sandbox/aws/world/world.ts';
import { SANDBOX_VERSION } from '../../../../src/sandbox-heads.ts';
import { contextOf } from './look.ts';

const START = Date.parse('2026-11-21T10:00:00Z');
const MINUTE_MS = 60_000;
const cluster = 'sandbox';

const ENTRIES: readonly SandboxEntry[] = [
  { cluster, service: 'sandbox-web', desiredCount: 4 },
  { cluster, service: 'sandbox-api', desiredCount: 3 },
  { cluster, service: 'sandbox-broken', taskDefinition: 'sandbox-broken:1' },
  { cluster, service: 'sandbox-web', desiredCount: 1 },
].map((input, at) => ({
  ...{ kind: 'call', seq: at + 1, atMs: START + (at + 1) * 3 * MINUTE_MS },
  call: { operation: 'UpdateService', input },
}));

/** Where this test fails because an account is to be another one now: count SANDBOX_VERSION up, and add what it is now. */
const ACCOUNTS: Readonly<Record<number, string>> = {
  1: 'd026cc56163ec183',
};

/** What happened, task by task and event by event; not how it is shown. */
const historyOf = (world: World): string =>
  JSON.stringify(
    [...world.clusters.values()].map(({ tasks, services }) => [
      [...tasks.values()].map(({ id, lastStatus, createdAt, stoppedAt, availabilityZone }) => [
        ...[id, lastStatus, createdAt, stoppedAt, availabilityZone],
      ]),
      [...services.values()].map(({ desiredCount, events }) => [
        desiredCount,
        events.map(({ id, createdAt, message }) => [id, createdAt, message]),
      ]),
    ]),
  );

describe('the account of a journal', () => {
  test('is the same as long as the version is', () => {
    const replay = createReplay(() => learnerWorld(4711, START), START, contextOf);
    for (const entry of ENTRIES) replay.add(entry);
    replay.runUntil(START + 60 * MINUTE_MS);
    const seen = createHash('sha256').update(historyOf(replay.world())).digest('hex').slice(0, 16);
    expect({ [SANDBOX_VERSION]: seen }).toEqual({ [SANDBOX_VERSION]: ACCOUNTS[SANDBOX_VERSION] });
  });
});
