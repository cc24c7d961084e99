import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { SandboxCall, SandboxEntry } from '../../../../src/model/onboarding/sandbox-entry.ts';
import { keepJournal } from '../../../../src/sandbox/aws/journal/keep-journal.ts';
import { createReplay } from '../../../../src/sandbox/aws/journal/replay.ts';
import { learnerWorld } from '../../../../src/sandbox/aws/learner-account.ts';
import { contextOf, lookAt } from './look.ts';

const START = Date.parse('2026-11-21T10:00:00Z');
const SEED = 4711;
const cluster = 'sandbox';

/** A journal that replicas share. `append` lets others go first, as a database does. */
const sharedJournal = () => {
  const entries: SandboxEntry[] = [];
  return {
    entries,
    port: {
      entriesAfter: async (seq: number) => entries.slice(seq),
      async append(entry: SandboxEntry) {
        await Promise.resolve();
        if (entry.seq !== entries.length + 1) return 'moved' as const;
        entries.push(entry);
        return 'done' as const;
      },
    },
  };
};

const newReplay = () => createReplay(() => learnerWorld(SEED, START), START, contextOf);

const service = fc.constantFrom('sandbox-web', 'sandbox-api', 'sandbox-broken', 'sandbox-none');
const callOf: fc.Arbitrary<SandboxCall> = fc.oneof(
  fc.record({ service, desiredCount: fc.integer({ min: -1, max: 8 }) }).map((input) => ({
    operation: 'UpdateService' as const,
    input: { cluster, ...input },
  })),
  service.map((name) => ({
    operation: 'UpdateService' as const,
    input: { cluster, service: name, forceNewDeployment: true },
  })),
  fc.constantFrom(1, 2, 3).map((revision) => ({
    operation: 'UpdateService' as const,
    input: { cluster, service: 'sandbox-broken', taskDefinition: `sandbox-broken:${revision}` },
  })),
  fc.tuple(service, fc.integer({ min: 0, max: 4 })).map(([name, MinCapacity]) => ({
    operation: 'RegisterScalableTarget' as const,
    input: {
      ServiceNamespace: 'ecs' as const,
      ResourceId: `service/${cluster}/${name}`,
      ScalableDimension: 'ecs:service:DesiredCount' as const,
      ...{ MinCapacity, MaxCapacity: 4 },
    },
  })),
);
/** What somebody does at a replica, a while after what was done before; `alone` does not wait for its end. */
const step = fc.record({
  at: fc.nat({ max: 2 }),
  pauseMs: fc.integer({ min: 0, max: 40_000 }),
  alone: fc.boolean(),
  does: fc.oneof(
    { weight: 3, arbitrary: callOf },
    { weight: 4, arbitrary: fc.constant('look' as const) },
    { weight: 1, arbitrary: fc.constant('calm' as const) },
  ),
});

describe('replicas with one journal', () => {
  test('show the account that one process would show, whoever did what and looked when', async () => {
    const clocks = fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: -3_000, max: 3_000 })));
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 14 }),
        fc.integer({ min: 1, max: 3 }),
        clocks,
        async (steps, count, skews) => {
          const { entries, port } = sharedJournal();
          let nowMs = START + 10_000;
          const replicas = Array.from({ length: count }, (_, at) => {
            const clock = () => nowMs + (skews[at] ?? 0);
            const replay = newReplay();
            return { clock, replay, kept: keepJournal(replay, port, clock) };
          });
          const pending: Promise<unknown>[] = [];
          for (const { at, pauseMs, alone, does } of steps) {
            nowMs += pauseMs;
            const replica = replicas[at % count];
            if (replica === undefined) throw new Error('There is a replica.');
            const { kept, replay, clock } = replica;
            const work = async () => {
              if (does === 'calm') return kept.calm();
              if (does !== 'look') return kept.call(does);
              await kept.catchUp();
              replay.runUntil(clock());
              return lookAt(replay.world());
            };
            const done = work();
            pending.push(done);
            if (!alone) await done;
          }
          await Promise.all(pending);
          expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, at) => at + 1));
          expect(entries.filter(({ kind }) => kind === 'call')).toHaveLength(
            steps.filter(({ does }) => typeof does === 'object').length,
          );
          const later = nowMs + 60_000;
          const alone = newReplay();
          for (const entry of entries) alone.add(entry);
          alone.runUntil(later);
          const wanted = lookAt(alone.world());
          for (const { kept, replay } of replicas) {
            await kept.catchUp();
            replay.runUntil(later);
            expect(lookAt(replay.world())).toBe(wanted);
          }
        },
      ),
      { numRuns: 60 },
    );
  }, 120_000);

  test('are not all the same whatever is done: a call shows', async () => {
    const { port } = sharedJournal();
    const replay = newReplay();
    const before = lookAt(replay.world());
    await keepJournal(replay, port, () => START).call({
      operation: 'UpdateService',
      input: { cluster, service: 'sandbox-web', desiredCount: 3 },
    });
    expect(lookAt(replay.world())).not.toBe(before);
  });
});
