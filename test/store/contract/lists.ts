import { describe, expect, test } from '@jest/globals';
import { announcementOf, eventOf, freezeOf, proposalOf, serviceNamed } from '../records.ts';
import { type OpenEmpty, recorded } from './opened.ts';

/** What is true of lists of proposals and of freezes in every store. */
export const listsContract = (open: OpenEmpty): void => {
  describe('lists of proposals', () => {
    test('by state begin with the oldest', async () => {
      const { changes } = await open();
      for (const [id, state, createdAtMs] of [
        ['a', 'following', 3],
        ['b', 'open', 2],
        ['c', 'following', 1],
        ['d', 'sending', 2],
      ] as const)
        await changes.add(proposalOf({ id, state, createdAtMs }), []);
      const ids = async (...states: Parameters<typeof changes.inStates>[0]) =>
        (await changes.inStates(states)).map(({ value }) => value.id);
      expect(await ids('sending', 'following')).toEqual(['c', 'd', 'a']);
      expect(await ids('cancelled')).toEqual([]);
      expect(await ids()).toEqual([]);
    });

    test('that are put back by themselves go by their time, until that is done', async () => {
      const { changes } = await open();
      for (const [id, state, atMs] of [
        ['a', 'waiting', 3_000_000_000_000],
        ['b', 'done', 1],
        ['c', 'reminded', 2],
        ['d', 'asked', 2],
        ['e', 'given-up', 2],
      ] as const)
        await changes.add(proposalOf({ id, return: { atMs, state } }), []);
      await changes.add(proposalOf({ id: 'f' }), []);
      const ids = async () => (await changes.returning()).map(({ value }) => value.id);
      expect(await ids()).toEqual(['c', 'a']);
      await changes.replace(proposalOf({ id: 'c', return: { atMs: 2, state: 'done' } }), 1, []);
      expect(await ids()).toEqual(['a']);
    });

    test('that people have not been told of go by how long they wait, until they are told', async () => {
      const { changes } = await open();
      for (const [id, untoldSinceMs] of [
        ['a', 2_000_000_000_002],
        ['b', null],
        ['c', 2_000_000_000_001],
      ] as const)
        await changes.add(proposalOf({ id, untoldSinceMs }), []);
      const ids = async () => (await changes.untold()).map(({ value }) => value.id);
      expect(await ids()).toEqual(['c', 'a']);
      await changes.replace(proposalOf({ id: 'c' }), 1, []);
      expect(await ids()).toEqual(['a']);
    });

    test('that were sent begin with the newest, of one service or of all, up to a limit', async () => {
      const { changes } = await open();
      const api = serviceNamed('api');
      await changes.add(proposalOf({ id: 'a', sentAtMs: 1 }), []);
      await changes.add(proposalOf({ id: 'b', sentAtMs: 3, target: api }), []);
      await changes.add(proposalOf({ id: 'c', sentAtMs: 2 }), []);
      await changes.add(proposalOf({ id: 'd' }), []);
      const ids = async (...given: Parameters<typeof changes.sent>) =>
        (await changes.sent(...given)).map(({ id }) => id);
      expect(await ids(null, 10)).toEqual(['b', 'c', 'a']);
      expect(await ids(null, 2)).toEqual(['b', 'c']);
      expect(await ids(proposalOf().target, 10)).toEqual(['c', 'a']);
      expect(await ids(serviceNamed('other'), 10)).toEqual([]);
      expect(await ids({ ...api, region: 'us-east-1' }, 10)).toEqual([]);
    });
  });

  describe('freezes', () => {
    test('are listed until they end, those to come as well, by their beginning', async () => {
      const store = await open();
      const frozen = eventOf({ action: 'frozen' });
      const now = freezeOf();
      const later = freezeOf({ id: 'f-2', fromMs: 1500, untilMs: 3000, reason: null });
      await store.changes.addFreeze(later, frozen, null);
      await store.changes.addFreeze(now, frozen, null);
      expect(await store.changes.freezes(500)).toEqual([now, later]);
      expect(await store.changes.freezes(1999)).toEqual([now, later]);
      expect(await store.changes.freezes(2000)).toEqual([later]);
      expect(await store.changes.freezes(3000)).toEqual([]);
      expect(await recorded(store)).toEqual(['frozen', 'frozen']);
    });

    test('are lifted once, and what was lifted already leaves no event', async () => {
      const store = await open();
      await store.changes.addFreeze(freezeOf(), eventOf({ action: 'frozen' }), null);
      const again = store.changes.addFreeze(freezeOf(), eventOf({ action: 'frozen' }), null);
      await expect(again).rejects.toThrow(/f-1.*already/);
      const lifted = await Promise.all([
        store.changes.liftFreeze('f-1', eventOf({ action: 'unfrozen' }), null),
        store.changes.liftFreeze('f-1', eventOf({ action: 'unfrozen' }), null),
      ]);
      expect(lifted.toSorted()).toEqual([false, true]);
      expect(await store.changes.freezes(0)).toEqual([]);
      expect(await recorded(store)).toEqual(['frozen', 'unfrozen']);
    });

    test('leave what is to be announced of them, the oldest first, until it was', async () => {
      const { changes } = await open();
      const [frozen, lifted] = [
        announcementOf({ atMs: 1 }),
        announcementOf({ id: 'f-1-lifted', kind: 'lifted', atMs: 2 }),
      ];
      await changes.addFreeze(freezeOf(), eventOf({ action: 'frozen' }), frozen);
      const unfrozen = eventOf({ action: 'unfrozen' });
      expect(await changes.liftFreeze('f-1', unfrozen, lifted)).toBe(true);
      expect(await changes.liftFreeze('f-1', unfrozen, announcementOf({ id: 'no' }))).toBe(false);
      expect(await changes.announcements()).toEqual([frozen, lifted]);
      await changes.announced('f-1-frozen');
      await changes.announced('f-1-frozen');
      expect(await changes.announcements()).toEqual([lifted]);
    });
  });
};
