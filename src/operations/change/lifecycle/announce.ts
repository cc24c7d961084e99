import type { Heard } from '../../../change-ports.ts';
import type { Announcement } from '../../../model/change/announcement.ts';
import type { Freeze } from '../../../model/change/freeze.ts';
import type { Asker, ChangeDeps, Granted } from './deps.ts';
import { WORK_MS } from './lease.ts';

/** What a channel is to be told of a freeze; null where it was asked for in no channel. */
export const announcementOf = (
  kind: Announcement['kind'],
  freeze: Freeze,
  { person: by, channel }: Asker,
  atMs: number,
): Announcement | null =>
  channel === null ? null : { id: `${freeze.id}-${kind}`, kind, freeze, by, channel, atMs };

/** Does a piece of work that is handed whether it may announce: nobody else does meanwhile, not even the rounds of this process. */
const underLease = async <Answer, Permit extends Granted>(
  { id }: Announcement,
  work: (isMine: boolean) => Promise<Answer>,
  { leases, clock, owner: process, random }: ChangeDeps<Permit>,
): Promise<Answer> => {
  const lease = `announcement/${id}`;
  const owner = `${process}/${random.id()}`;
  const nowMs = clock.now();
  const isMine = await leases.acquire(lease, owner, { nowMs, untilMs: nowMs + WORK_MS });
  try {
    return await work(isMine);
  } finally {
    if (isMine) await leases.release(lease, owner);
  }
};

/** Makes a stored announcement, and forgets it: a process that dies in between leaves it to the rounds of another one. */
const make = async <Permit extends Granted>(
  announcement: Announcement,
  { teller, store }: ChangeDeps<Permit>,
): Promise<Heard> => {
  const heard = await teller.announce(announcement);
  await store.announced(announcement.id);
  return heard;
};

/** Makes the announcement that was just stored, however long Slack takes for it. */
export const announce = <Permit extends Granted>(
  announcement: Announcement,
  deps: ChangeDeps<Permit>,
): Promise<Heard> => underLease(announcement, () => make(announcement, deps), deps);

/** Whether it is still true: a freeze that was lifted or has ended meanwhile keeps nobody from anything. */
const isTrue = async <Permit extends Granted>(
  { kind, freeze }: Announcement,
  { store, clock }: ChangeDeps<Permit>,
): Promise<boolean> =>
  kind === 'lifted' || (await store.freezes(clock.now())).some(({ id }) => id === freeze.id);

/** Makes the announcements that a process died before it could make. */
export const announceAll = async <Permit extends Granted>(
  deps: ChangeDeps<Permit>,
): Promise<void> => {
  const { store, clock, settleMs } = deps;
  for (const announcement of await store.announcements()) {
    if (clock.now() <= announcement.atMs + settleMs) continue;
    await underLease(
      announcement,
      async (isMine) => {
        // Another process may have made it between the list and the lease.
        const left = isMine ? await store.announcements() : [];
        if (!left.some(({ id }) => id === announcement.id)) return;
        if (await isTrue(announcement, deps)) await make(announcement, deps);
        else await store.announced(announcement.id);
      },
      deps,
    );
  }
};
