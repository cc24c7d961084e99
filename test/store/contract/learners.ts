import { describe, expect, test } from '@jest/globals';
import type { LearnerStore } from '../../../src/onboard-ports.ts';
import { learnerOf, personNamed } from '../records-of-learners.ts';

/** What is true of learners in every store; each test asks for an empty one. */
export const learnersContract = (
  open: () => Promise<{ readonly learners: LearnerStore }>,
): void => {
  describe('a learner', () => {
    test('is read as it was added, and nobody else is', async () => {
      const { learners } = await open();
      expect(await learners.add(learnerOf())).toBe('done');
      expect((await learners.get(personNamed('U1')))?.value).toEqual(learnerOf());
      expect(await learners.get(personNamed('U2'))).toBeUndefined();
    });

    test('is the same person in every workspace of a grid', async () => {
      const { learners } = await open();
      await learners.add(learnerOf());
      expect((await learners.get({ userId: 'U1', teamId: 'T2' }))?.value).toEqual(learnerOf());
    });

    test('that is there already is not added again', async () => {
      const { learners } = await open();
      await learners.add(learnerOf());
      expect(await learners.add(learnerOf({ seed: 8 }))).toBe('moved');
      expect((await learners.get(personNamed('U1')))?.value.seed).toBe(7);
    });

    test('is replaced by whoever knows the version, once', async () => {
      const { learners } = await open();
      await learners.add(learnerOf());
      const version = (await learners.get(personNamed('U1')))?.version ?? -1;
      expect(await learners.replace(learnerOf({ visible: true }), version)).toBe('done');
      expect(await learners.replace(learnerOf({ seed: 9 }), version)).toBe('moved');
      const after = await learners.get(personNamed('U1'));
      expect(after?.value).toEqual(learnerOf({ visible: true }));
      expect(await learners.replace(learnerOf({ seed: 9 }), after?.version ?? -1)).toBe('done');
    });

    test('that is not there is not replaced', async () => {
      const { learners } = await open();
      expect(await learners.replace(learnerOf(), 1)).toBe('moved');
      expect(await learners.all()).toEqual([]);
    });

    test('that was begun anew is not overwritten by who read the one before', async () => {
      const { learners } = await open();
      await learners.add(learnerOf());
      const version = (await learners.get(personNamed('U1')))?.version ?? -1;
      await learners.remove(personNamed('U1'));
      expect(await learners.get(personNamed('U1'))).toBeUndefined();
      const anew = learnerOf({ startedAtMs: learnerOf().startedAtMs + 1 });
      await learners.add(anew);
      expect(await learners.replace(learnerOf(), version)).toBe('moved');
      expect((await learners.get(personNamed('U1')))?.value).toEqual(anew);
    });

    test('is removed without touching the others', async () => {
      const { learners } = await open();
      for (const name of ['U3', 'U1', 'U2'])
        await learners.add(learnerOf({ person: personNamed(name) }));
      await learners.remove(personNamed('U2'));
      await learners.remove(personNamed('nobody'));
      expect((await learners.all()).map(({ person }) => person.userId)).toEqual(['U1', 'U3']);
    });

    test('that could not be read again is not stored', async () => {
      const { learners } = await open();
      const broken = learnerOf({ seed: 0.5 });
      await expect(learners.add(broken)).rejects.toThrow('Learner U1 was not stored');
      expect(await learners.all()).toEqual([]);
    });

    test('is welcomed once, whoever of many asks, also after the path was forgotten', async () => {
      const { learners } = await open();
      const many = Array.from({ length: 20 }, (_, atMs) =>
        learners.welcome(personNamed('U1'), atMs),
      );
      expect((await Promise.all(many)).filter(Boolean)).toHaveLength(1);
      await learners.remove(personNamed('U1'));
      expect(await learners.welcome(personNamed('U1'), 1_732_180_000_000)).toBe(false);
      expect(await learners.welcome(personNamed('U2'), 1_732_180_000_000)).toBe(true);
    });
  });
};
