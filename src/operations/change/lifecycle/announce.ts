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

/** Makes a stored announcement, and forgets it: a process that dies in between leaves it to the rounds of another one. */
export const announce = async <Permit extends Granted>(
  announcement: Announcement,
  { teller, store }: ChangeDeps<Permit>,
): Promise<Heard> => {
  const heard = await teller.announce(announcement);
  await store.announced(announcement.id);
  return heard;
};

/** Makes the announcements that a process died before it could make. */
export const announceAll = async <Permit extends Granted>(
  deps: ChangeDeps<Permit>,
): Promise<void> => {
  const { store, leases, clock, owner, settleMs } = deps;
  for (const announcement of await store.announcements()) {
    const nowMs = clock.now();
    if (nowMs <= announcement.atMs + settleMs) continue;
    const lease = `announcement/${announcement.id}`;
    if (!(await leases.acquire(lease, owner, { nowMs, untilMs: nowMs + WORK_MS }))) continue;
    // It is left to run out: whoever has this announcement in a list already must not make it again.
    await announce(announcement, deps);
  }
};
