import { describe, expect, test } from '@jest/globals';
import { eventOf, proposalOf, serviceNamed } from '../records.ts';
import { type OpenEmpty, recorded } from './opened.ts';

/** What is true of proposals in every store. */
export const proposalsContract = (open: OpenEmpty): void => {
  describe('a proposal', () => {
    test('comes back as it was stored, with its version, and its events are in the record', async () => {
      const store = await open();
      const proposal = proposalOf({ return: { atMs: 5, state: 'waiting' } });
      await store.changes.add(proposal, [eventOf()]);
      expect(await store.changes.get('p-1')).toEqual({ value: proposal, version: 1 });
      expect(await store.changes.get('p-2')).toBeUndefined();
      expect(await recorded(store)).toEqual(['proposed']);
    });

    test('is changed only by whoever read its last version', async () => {
      const store = await open();
      await store.changes.add(proposalOf(), []);
      const confirmed = proposalOf({ state: 'confirmed' });
      expect(await store.changes.replace(confirmed, 1, [eventOf({ action: 'confirmed' })])).toBe(
        'done',
      );
      const late = proposalOf({ state: 'cancelled' });
      expect(await store.changes.replace(late, 1, [eventOf({ action: 'cancelled' })])).toBe(
        'moved',
      );
      expect(await store.changes.replace(proposalOf({ id: 'p-9' }), 1, [])).toBe('moved');
      expect(await store.changes.get('p-1')).toEqual({ value: confirmed, version: 2 });
      expect(await recorded(store)).toEqual(['confirmed']);
    });

    test('of an id that is there already is refused, and no event of it is kept', async () => {
      const store = await open();
      await store.changes.add(proposalOf(), []);
      await expect(store.changes.add(proposalOf(), [eventOf()])).rejects.toThrow(/p-1.*already/);
      expect(await recorded(store)).toEqual([]);
    });

    test('that could not be read again is not stored', async () => {
      const store = await open();
      await expect(store.changes.add(proposalOf({ createdAtMs: 1.5 }), [])).rejects.toThrow('p-1');
      await store.changes.add(proposalOf(), []);
      const wrong = proposalOf({ expiresAtMs: Number.NaN });
      await expect(store.changes.replace(wrong, 1, [])).rejects.toThrow('expiresAtMs');
      expect(await store.changes.get('p-1')).toMatchObject({ version: 1 });
    });

    test('is not stored when one of its events cannot be', async () => {
      const store = await open();
      const wrong = eventOf({ atMs: 0.5 });
      await expect(store.changes.add(proposalOf(), [eventOf(), wrong])).rejects.toThrow('atMs');
      expect(await store.changes.get('p-1')).toBeUndefined();
      expect(await recorded(store)).toEqual([]);
      await store.changes.add(proposalOf(), [eventOf()]);
      expect(await store.changes.auditHead()).toMatchObject({ seq: 1 });
    });
  });

  describe('of one service', () => {
    test('one proposal is being sent at a time; the other one is busy and nothing of it is written', async () => {
      const store = await open();
      await store.changes.add(proposalOf(), []);
      await store.changes.add(proposalOf({ id: 'p-2' }), []);
      await store.changes.add(proposalOf({ id: 'p-3', target: serviceNamed('api') }), []);
      const claim = (id: string, given = {}) =>
        store.changes.replace(proposalOf({ id, state: 'sending', ...given }), 1, [
          eventOf({ action: 'sending', proposal: id }),
        ]);
      expect(await claim('p-1')).toBe('done');
      expect(await claim('p-2')).toBe('busy');
      expect(await claim('p-3', { target: serviceNamed('api') })).toBe('done');
      expect(await store.changes.get('p-2')).toEqual({
        value: proposalOf({ id: 'p-2' }),
        version: 1,
      });
      expect(await recorded(store)).toEqual(['sending', 'sending']);
      expect(await store.changes.replace(proposalOf({ state: 'following' }), 2, [])).toBe('done');
      expect(await claim('p-2')).toBe('done');
    });

    test('a proposal that is added while another one is being sent is refused with the reason', async () => {
      const store = await open();
      await store.changes.add(proposalOf({ state: 'sending' }), []);
      const other = store.changes.add(proposalOf({ id: 'p-2', state: 'sending' }), [eventOf()]);
      await expect(other).rejects.toThrow('change');
      expect(await store.changes.get('p-2')).toBeUndefined();
    });

    test('a stale version is moved, even where the service is busy as well', async () => {
      const { changes } = await open();
      await changes.add(proposalOf({ state: 'sending' }), []);
      await changes.add(proposalOf({ id: 'p-2' }), []);
      expect(await changes.replace(proposalOf({ id: 'p-2', state: 'sending' }), 7, [])).toBe(
        'moved',
      );
    });
  });
};
