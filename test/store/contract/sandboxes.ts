import { describe, expect, test } from '@jest/globals';
import type { SandboxEntry } from '../../../src/model/onboarding/sandbox-entry.ts';
import type { SandboxHead } from '../../../src/onboard-ports.ts';
import type { Store } from '../../../src/store/open-store.ts';
import { eventOf, freezeOf, proposalOf, serviceNamed } from '../records.ts';

type Opened = Pick<Store, 'sandboxes' | 'changes'>;

const ana = { userId: 'U1', teamId: 'T1' };
const ben = { userId: 'U2', teamId: 'T1' };
const first = { instead: null, version: 1, nowMs: 1_000 };

const call = (seq: number, desiredCount = 3): SandboxEntry => ({
  ...{ kind: 'call', seq, atMs: 2_000 + seq },
  call: {
    operation: 'UpdateService',
    input: { cluster: 'sandbox', service: 'sandbox-web', desiredCount },
  },
});

/** What is true of private accounts in every store. `open` gives an empty one. */
export const sandboxesContract = (open: () => Promise<Opened>): void => {
  describe('the account of a learner', () => {
    test('is begun once, whoever asks for it at the same time', async () => {
      const { sandboxes } = await open();
      expect(await sandboxes.head('U1')).toBeUndefined();
      const begun = await Promise.all(
        Array.from({ length: 8 }, (_, at) => sandboxes.begin(ana, { ...first, nowMs: 1_000 + at })),
      );
      const head = await sandboxes.head('U1');
      expect(new Set(begun.map(({ generation }) => generation))).toEqual(
        new Set([head?.generation]),
      );
      expect(head).toMatchObject({ userId: 'U1', version: 1, usedAtMs: head?.generation });
    });

    test('is replaced once: of two who start it anew, both find the same new one', async () => {
      const { sandboxes } = await open();
      const { generation } = await sandboxes.begin(ana, first);
      const anew = { instead: generation, version: 2, nowMs: 500 };
      const [one, other] = await Promise.all([
        sandboxes.begin(ana, anew),
        sandboxes.begin(ana, anew),
      ]);
      expect(one).toEqual(other);
      expect(one).toMatchObject({ generation: 1_001, version: 2 });
    });

    test('starts anew without journal and changes, and takes nothing for the one before', async () => {
      const { sandboxes } = await open();
      const before = await sandboxes.begin(ana, first);
      await sandboxes.append(before, call(1));
      await sandboxes.changes(before).add(proposalOf(), []);
      const after = await sandboxes.begin(ana, { ...first, instead: before.generation });
      expect(await sandboxes.append(before, call(2))).toBe('moved');
      for (const place of [before, after]) {
        expect(await sandboxes.entries(place, 0)).toEqual([]);
        expect(await sandboxes.changes(place).get('p-1')).toBeUndefined();
      }
      expect(await sandboxes.append(after, call(1))).toBe('done');
    });

    test('is forgotten with all that is of it when nobody used it, and others stay', async () => {
      const { sandboxes } = await open();
      const hers = await sandboxes.begin(ana, first);
      const his = await sandboxes.begin(ben, first);
      for (const place of [hers, his]) {
        await sandboxes.append(place, call(1));
        await sandboxes.changes(place).add(proposalOf(), []);
      }
      await sandboxes.use(his, 9_000);
      await sandboxes.forget(9_000);
      expect(await sandboxes.head('U1')).toBeUndefined();
      expect(await sandboxes.entries(hers, 0)).toEqual([]);
      expect(await sandboxes.changes(hers).get('p-1')).toBeUndefined();
      expect(await sandboxes.head('U2')).toMatchObject({ usedAtMs: 9_000 });
      expect(await sandboxes.entries(his, 0)).toEqual([call(1)]);
      expect(await sandboxes.changes(his).get('p-1')).toBeDefined();
    });
  });

  describe('the journal of an account', () => {
    test('has one entry of each number, in their order, however many write at once', async () => {
      const { sandboxes } = await open();
      const place = await sandboxes.begin(ana, first);
      for (const seq of [1, 2, 3]) {
        const answers = await Promise.all(
          Array.from({ length: 6 }, (_, at) => sandboxes.append(place, call(seq, at))),
        );
        expect(answers.filter((answer) => answer === 'done')).toHaveLength(1);
      }
      expect(await sandboxes.append(place, call(5))).toBe('moved');
      const calm: SandboxEntry = { kind: 'calm', seq: 4, atMs: 2_010 };
      expect(await sandboxes.append(place, calm)).toBe('done');
      const entries = await sandboxes.entries(place, 0);
      expect(entries.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
      expect(await sandboxes.entries(place, 2)).toEqual(entries.slice(2));
    });

    test('holds calls that change the account and nothing else', async () => {
      const { sandboxes } = await open();
      const place = await sandboxes.begin(ana, first);
      const entry = call(1);
      if (entry.kind === 'call') Object.assign(entry.call.input, { environment: ['canary'] });
      await expect(sandboxes.append(place, entry)).rejects.toThrow('was not stored');
      expect(await sandboxes.append(place, call(1))).toBe('done');
    });
  });

  describe('changes of an account', () => {
    const state = 'sending' as const;
    const placesOf = async ({
      sandboxes,
    }: Opened): Promise<readonly [SandboxHead, SandboxHead]> => [
      await sandboxes.begin(ana, first),
      await sandboxes.begin(ben, first),
    ];

    test('are of that account alone, and never among the real ones', async () => {
      const store = await open();
      const { sandboxes, changes: real } = store;
      const [hers, his] = await placesOf(store);
      const own = sandboxes.changes(hers);
      const sent = {
        state: 'following',
        sentAtMs: 5,
        untoldSinceMs: 7,
        return: { atMs: 9, state: 'waiting' },
      } as const;
      await own.add(proposalOf(sent), [eventOf()]);
      await own.record([eventOf()]);
      await own.addFreeze(freezeOf(), eventOf({ action: 'frozen' }), null);
      for (const other of [sandboxes.changes(his), real]) {
        expect(await other.get('p-1')).toBeUndefined();
        const lists = [other.inStates(['following']), other.returning(), other.untold()];
        const rest = [other.freezes(0), other.sent(null, 10), other.auditLines(0, 10)];
        expect((await Promise.all([...lists, ...rest])).flat()).toEqual([]);
        expect(await other.replace(proposalOf(), 1, [])).toBe('moved');
        expect(await other.liftFreeze('f-1', eventOf(), null)).toBe(false);
        expect(await other.auditHead()).toBeUndefined();
      }
      expect(await own.get('p-1')).toEqual({ value: proposalOf(sent), version: 1 });
      for (const listed of [await own.returning(), await own.untold()])
        expect(listed.map(({ value }) => value.id)).toEqual(['p-1']);
      expect((await own.sent(proposalOf().target, 10)).map(({ id }) => id)).toEqual(['p-1']);
      expect(await own.sent(serviceNamed('api'), 10)).toEqual([]);
      expect(await own.freezes(1_999)).toEqual([freezeOf()]);
      expect(await own.liftFreeze('f-1', eventOf(), null)).toBe(true);
    });

    test('are changed by whoever read the last version, and sent one at a time', async () => {
      const store = await open();
      const [hers, his] = await placesOf(store);
      const own = store.sandboxes.changes(hers);
      for (const id of ['p-1', 'p-2']) await own.add(proposalOf({ id }), []);
      const claims = await Promise.all(
        Array.from({ length: 6 }, () => own.replace(proposalOf({ state }), 1, [])),
      );
      expect(claims.filter((claim) => claim === 'done')).toHaveLength(1);
      expect(await own.replace(proposalOf({ id: 'p-2', state }), 1, [])).toBe('busy');
      await expect(own.add(proposalOf({ id: 'p-3', state }), [])).rejects.toThrow('being sent');
      await expect(own.add(proposalOf({ id: 'p-2' }), [])).rejects.toThrow(/p-2.*already/);
      const others = store.sandboxes.changes(his);
      await others.add(proposalOf({ state }), []);
      expect(await own.replace(proposalOf({ state: 'following' }), 2, [])).toBe('done');
      expect(await own.replace(proposalOf({ id: 'p-2', state }), 1, [])).toBe('done');
    });

    test('are as many as somebody looks back to: the oldest make room', async () => {
      const store = await open();
      const [hers] = await placesOf(store);
      const own = store.sandboxes.changes(hers);
      for (let at = 0; at < 305; at += 1)
        await own.add(proposalOf({ id: `p-${at}`, createdAtMs: at, sentAtMs: at }), []);
      const left = await own.sent(null, 1_000);
      expect(left).toHaveLength(300);
      expect(left.at(-1)?.id).toBe('p-5');
    }, 60_000);

    test('say whose account waits for something, and since when', async () => {
      const store = await open();
      const { sandboxes } = store;
      const [hers, his] = await placesOf(store);
      expect(await sandboxes.waiting()).toEqual([]);
      await sandboxes.changes(his).add(proposalOf({ id: 'a', expiresAtMs: 70 }), []);
      await sandboxes
        .changes(hers)
        .add(proposalOf({ id: 'b', state: 'steady', return: { atMs: 50, state: 'waiting' } }), []);
      await sandboxes.changes(hers).add(proposalOf({ id: 'c', state: 'steady' }), []);
      expect(await sandboxes.waiting()).toEqual([
        { person: ana, version: 1, dueAtMs: 50 },
        { person: ben, version: 1, dueAtMs: 70 },
      ]);
      await sandboxes.changes(his).replace(proposalOf({ id: 'a', state: 'following' }), 1, []);
      expect((await sandboxes.waiting())[0]).toEqual({ person: ben, version: 1, dueAtMs: 0 });
      await sandboxes.begin(ben, { ...first, instead: his.generation });
      expect((await sandboxes.waiting()).map(({ person }) => person)).toEqual([ana]);
    });
  });
};
