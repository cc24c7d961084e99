import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { AwsWriters, ChangeAccount } from '../../../../src/change-ports.ts';
import { AwsProblemError } from '../../../../src/model/aws-problem.ts';
import { confirm } from '../../../../src/operations/change/lifecycle/confirm.ts';
import type { ChangeDeps } from '../../../../src/operations/change/lifecycle/deps.ts';
import { createFollowMemory, workOnce } from '../../../../src/operations/change/lifecycle/work.ts';
import { ana, type ChangeStage, inOps, startChangeStage } from './change-stage.ts';

let stage: ChangeStage;
beforeEach(async () => {
  stage = await startChangeStage();
});
afterEach(() => stage.account.stop());

/** The same process, but AWS is called in this way. */
const sending = (send: (writers: AwsWriters) => AwsWriters['ecs']): ChangeDeps => ({
  ...stage.deps,
  accounts: stage.deps.accounts.map(
    (account): ChangeAccount => ({
      ...account,
      writersFor: (person, role) => {
        const writers = account.writersFor(person, role);
        return { ...writers, ecs: send(writers) };
      },
    }),
  ),
});

const lost = () =>
  new AwsProblemError({
    kind: 'timeout',
    region: 'eu-central-1',
    action: 'ecs:UpdateService',
    afterMs: 15_000,
  });

describe('a call without an answer', () => {
  test('that AWS carried out is found by reading, and not sent again', async () => {
    const { id } = await stage.wish({ kind: 'scale', desiredCount: 6 });
    const deps = sending(({ ecs }) => ({
      ...ecs,
      setDesiredCount: async (wanted) => {
        await ecs.setDesiredCount(wanted);
        throw lost();
      },
    }));
    expect(await confirm(id, inOps(ana), deps)).toMatchObject({
      kind: 'moved-on',
      proposal: { state: 'following' },
    });
    expect(stage.writes()).toHaveLength(1);
    expect(await stage.audit()).toEqual([
      ...['proposed', 'confirmed', 'sending', 'send-failed', 'reconciled'],
    ]);
  });

  test('that never arrived ends as not sent, when it cannot arrive any more', async () => {
    const { id } = await stage.wish({ kind: 'scale', desiredCount: 6 });
    const deps = sending(({ ecs }) => ({
      ...ecs,
      setDesiredCount: () => Promise.reject(lost()),
    }));
    await confirm(id, inOps(ana), deps);
    expect(await stage.proposal(id)).toMatchObject({ state: 'sending' });
    await stage.round(19_000);
    expect(await stage.proposal(id)).toMatchObject({ state: 'sending' });
    await stage.round(2_000);
    expect(await stage.proposal(id)).toMatchObject({
      state: 'not-sent',
      outcome: expect.stringContaining('was not made. It was not sent again.'),
    });
    expect(stage.writes()).toEqual([]);
    expect(stage.told.at(-1)?.proposal.state).toBe('not-sent');
  });

  test('keeps the service from being changed by another proposal meanwhile', async () => {
    const { id } = await stage.wish({ kind: 'scale', desiredCount: 6 });
    const other = await stage.wish({ kind: 'scale', desiredCount: 7 });
    await confirm(
      id,
      inOps(ana),
      sending(({ ecs }) => ({ ...ecs, setDesiredCount: () => Promise.reject(lost()) })),
    );
    expect(await confirm(other.id, inOps(ana), stage.deps)).toMatchObject({
      advice: { code: 'service-busy' },
    });
    expect(await stage.proposal(other.id)).toMatchObject({ state: 'open' });
  });
});

describe('a refusal of AWS', () => {
  test('ends the proposal with the missing permission, and nothing is retried', async () => {
    const { id } = await stage.wish({ kind: 'scale', desiredCount: 6 });
    stage.account.faults.add({ kind: 'accessDenied', action: 'ecs:UpdateService' });
    const step = await confirm(id, inOps(ana), stage.deps);
    expect(step).toMatchObject({
      kind: 'refused',
      advice: { code: 'access-denied', sentence: expect.stringContaining('ecs:UpdateService') },
    });
    expect(await stage.proposal(id)).toMatchObject({ state: 'refused' });
    expect(await stage.audit()).toEqual(['proposed', 'confirmed', 'sending', 'send-failed']);
  });
});

describe('a process that dies', () => {
  /** Everything that a process does outside of itself, counted; the one of this number never happens, and nothing after it. */
  const dyingAt = (last: number): { readonly deps: ChangeDeps; readonly dead: Promise<void> } => {
    let done = 0;
    let die = (): void => {};
    const dead = new Promise<void>((resolve) => {
      die = resolve;
    });
    const dying = <Port extends object>(port: Port): Port =>
      new Proxy(port, {
        get: (target, name, receiver) => {
          const value: unknown = Reflect.get(target, name, receiver);
          if (typeof value !== 'function') return value;
          return (...given: unknown[]) => {
            if (name === 'fresh' || name === 'writersFor') {
              const made: unknown = Reflect.apply(value, target, given);
              return typeof made === 'object' && made !== null ? deep(made) : made;
            }
            done += 1;
            // A dead process does nothing: neither the call nor anything behind it.
            if (done < last) return Reflect.apply(value, target, given);
            die();
            return new Promise(() => {});
          };
        },
      });
    const deep = (port: object): object =>
      new Proxy(port, {
        get: (target, name, receiver) => {
          const value: unknown = Reflect.get(target, name, receiver);
          return typeof value === 'object' && value !== null ? dying(value) : value;
        },
      });
    const deps = {
      ...stage.deps,
      owner: 'process-that-dies',
      store: dying(stage.deps.store),
      leases: dying(stage.deps.leases),
      teller: dying(stage.deps.teller),
      accounts: stage.deps.accounts.map(dying),
    };
    return { deps, dead };
  };

  test('at any point leaves one change or none, an audit line for it, and a story with an end', async () => {
    const ends = new Set<string>();
    let count = 4;
    for (let last = 1; last <= 14; last += 1) {
      const begun = stage.writes().length;
      const desiredCount = count === 5 ? 6 : 5;
      const { id } = await stage.wish({ kind: 'scale', desiredCount });
      const { deps, dead } = dyingAt(last);
      await Promise.race([dead, confirm(id, inOps(ana), deps)]);
      for (let round = 0; round < 60; round += 1) {
        await stage.round(10_000);
        if ((await stage.proposal(id)).endedAtMs !== null) break;
      }
      const { state, outcome } = await stage.proposal(id);
      const writes = stage.writes().length - begun;
      expect({ last, state }).toEqual({
        last,
        state: expect.stringMatching(/^(?:steady|not-sent|expired)$/),
      });
      expect(writes).toBe(state === 'steady' ? 1 : 0);
      expect(outcome).not.toBeNull();
      ends.add(state);
      if (state === 'steady') count = desiredCount;
      const lines = (await stage.deps.store.auditLines(0, 10_000)).filter(
        ({ event }) => event.proposal === id,
      );
      const sent = lines.some(({ event }) => event.action === 'sending');
      expect(sent || writes === 0).toBe(true);
    }
    expect([...ends].sort()).toEqual(['expired', 'not-sent', 'steady']);
  });

  test('while it follows is replaced by another one', async () => {
    const { id } = await stage.wish({ kind: 'scale', desiredCount: 6 });
    await confirm(id, inOps(ana), stage.deps);
    const nowMs = stage.deps.clock.now();
    await stage.deps.leases.acquire(`change/${id}`, 'dead', { nowMs, untilMs: nowMs + 60_000 });
    await stage.round(50_000);
    expect(await stage.proposal(id)).toMatchObject({ state: 'following' });
    await stage.round(20_000);
    const other = { ...stage.deps, owner: 'process-2' };
    const memory = createFollowMemory();
    stage.account.advance(60_000);
    for (let look = 0; look < 3; look += 1) await workOnce(other, memory);
    expect(await stage.proposal(id)).toMatchObject({ state: 'steady' });
  });
});
