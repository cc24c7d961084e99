import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Announcement } from '../../../../src/model/change/announcement.ts';
import {
  announce,
  announceAll,
  announcementOf,
} from '../../../../src/operations/change/lifecycle/announce.ts';
import { auditEvent } from '../../../../src/operations/change/lifecycle/audit-event.ts';
import type { ChangeDeps } from '../../../../src/operations/change/lifecycle/deps.ts';
import { freezeOf } from '../../../store/records.ts';
import { ana, type ChangeStage, inOps, startChangeStage } from './change-stage.ts';

const HOUR_MS = 3_600_000;

let stage: ChangeStage;
let nowMs = 0;
const clock = { now: () => nowMs };
const said: string[] = [];
beforeEach(async () => {
  stage = await startChangeStage();
  nowMs = stage.deps.clock.now();
  said.length = 0;
});
afterEach(() => stage.account.stop());

/** A process that shares the store; Slack has taken its announcements when `taken` resolves. */
const startProcess = (owner: string, taken: Promise<unknown> = Promise.resolve()): ChangeDeps => ({
  ...stage.deps,
  ...{ clock, owner },
  teller: {
    ...stage.deps.teller,
    async announce({ kind }) {
      said.push(`${kind} by ${owner}`);
      await taken;
      return 'channel';
    },
  },
});

/** Keeps a freeze of an hour, and says nothing of it yet. */
const keepFreeze = async (): Promise<Announcement> => {
  const freeze = freezeOf({ fromMs: nowMs, untilMs: nowMs + HOUR_MS });
  const announcement = announcementOf('frozen', freeze, inOps(ana), nowMs);
  if (announcement === null) throw new Error('It was asked for in a channel.');
  const event = auditEvent(clock, 'frozen', { by: ana });
  await stage.deps.store.addFreeze(freeze, event, announcement);
  return announcement;
};

const left = () => stage.deps.store.announcements();

describe('an announcement that a process died before it could make', () => {
  test('is made once, whichever processes look at the same time', async () => {
    await keepFreeze();
    nowMs += 21_000;
    await Promise.all(['one', 'other'].map((owner) => announceAll(startProcess(owner))));
    expect(said).toHaveLength(1);
    expect(await left()).toEqual([]);
  });

  test('is not made of a freeze that was lifted meanwhile: its end is what people know', async () => {
    const { freeze } = await keepFreeze();
    const one = startProcess('one');
    const lifted = announcementOf('lifted', freeze, inOps(ana), nowMs);
    if (lifted === null) throw new Error('It was asked for in a channel.');
    const event = auditEvent(clock, 'unfrozen', { by: ana });
    await stage.deps.store.liftFreeze(freeze.id, event, lifted);
    await announce(lifted, one);
    nowMs += 21_000;
    await announceAll(one);
    expect(said).toEqual(['lifted by one']);
    expect(await left()).toEqual([]);
  });

  test('is not made of a freeze that has ended, because no process was there all the time', async () => {
    await keepFreeze();
    nowMs += 2 * HOUR_MS;
    await announceAll(startProcess('one'));
    expect(said).toEqual([]);
    expect(await left()).toEqual([]);
  });
});

describe('an announcement for which Slack takes long', () => {
  test('is made by nobody else, neither by rounds of the same process nor by another one', async () => {
    const announcement = await keepFreeze();
    let take = (): void => {};
    const taken = new Promise<void>((resolve) => {
      take = resolve;
    });
    const slow = startProcess('one', taken);
    const under = announce(announcement, slow);
    while (said.length === 0) await Promise.resolve();
    nowMs += 30_000;
    await announceAll(startProcess('one'));
    await announceAll(startProcess('other'));
    take();
    expect(await under).toBe('channel');
    expect(said).toEqual(['frozen by one']);
    nowMs += HOUR_MS / 2;
    await announceAll(startProcess('other'));
    expect(said).toHaveLength(1);
  });

  test('leaves no lease behind, whoever made it', async () => {
    const { leases } = stage.deps;
    const announcement = await keepFreeze();
    const lease = `announcement/${announcement.id}`;
    const isFree = () => leases.acquire(lease, 'other', { nowMs, untilMs: nowMs + 1 });
    nowMs += 21_000;
    await announceAll(startProcess('one'));
    expect(await isFree()).toBe(true);
    nowMs += 1;
    await announce(announcement, startProcess('one'));
    expect(await isFree()).toBe(true);
  });
});
