import { describe, expect, test } from '@jest/globals';
import { verifyAudit } from '../../../src/store/audit/verify.ts';
import { eventOf, proposalOf } from '../records.ts';
import type { OpenEmpty } from './opened.ts';

/** What is true of the audit record in every store. */
export const auditContract = (open: OpenEmpty): void => {
  describe('the audit record', () => {
    test('is empty at first, and nothing to record adds nothing', async () => {
      const { changes } = await open();
      await changes.record([]);
      expect(await changes.auditHead()).toBeUndefined();
      expect(await changes.auditLines(0, 10)).toEqual([]);
    });

    test('chains its lines from 64 zeros on, and its head is the last line', async () => {
      const { changes } = await open();
      const bare = eventOf({ by: null, proposal: null, target: null, change: null, detail: null });
      await changes.record([eventOf(), bare]);
      await changes.record([eventOf({ action: 'refused' })]);
      const lines = await changes.auditLines(0, 10);
      expect(lines.map(({ seq, event }) => [seq, event])).toEqual([
        [1, eventOf()],
        [2, bare],
        [3, eventOf({ action: 'refused' })],
      ]);
      expect(lines.map(({ previousHash }) => previousHash)).toEqual([
        '0'.repeat(64),
        lines[0]?.hash,
        lines[1]?.hash,
      ]);
      expect(await changes.auditHead()).toEqual({ seq: 3, hash: lines[2]?.hash });
    });

    test('is read from a number on and up to a limit', async () => {
      const { changes } = await open();
      await changes.record(Array.from({ length: 5 }, (_, index) => eventOf({ atMs: index })));
      const numbers = async (after: number, limit: number) =>
        (await changes.auditLines(after, limit)).map(({ seq }) => seq);
      expect(await numbers(0, 2)).toEqual([1, 2]);
      expect(await numbers(2, 10)).toEqual([3, 4, 5]);
      expect(await numbers(5, 10)).toEqual([]);
    });

    test('stays whole and without gaps when many write at once', async () => {
      const { changes } = await open();
      await Promise.all(
        Array.from({ length: 30 }, async (_, index) => {
          const id = `p-${index}`;
          await changes.add(proposalOf({ id }), [eventOf({ proposal: id }), eventOf()]);
          await changes.record([eventOf({ atMs: index })]);
        }),
      );
      const lines = await changes.auditLines(0, 1000);
      const end = await changes.auditHead();
      expect(end?.seq).toBe(90);
      expect(await verifyAudit(lines, end && { end })).toEqual({ whole: true, end });
    });

    test('of 50 who replace one version, one is done, and one line tells of it', async () => {
      const { changes } = await open();
      await changes.add(proposalOf(), []);
      const answers = await Promise.all(
        Array.from({ length: 50 }, (_, index) =>
          changes.replace(proposalOf({ outcome: `by ${index}` }), 1, [eventOf({ atMs: index })]),
        ),
      );
      const [winner] = answers.flatMap((answer, index) => (answer === 'done' ? [index] : []));
      expect(answers.filter((answer) => answer === 'done')).toHaveLength(1);
      expect(answers.filter((answer) => answer === 'moved')).toHaveLength(49);
      expect((await changes.get('p-1'))?.value.outcome).toBe(`by ${winner}`);
      expect((await changes.auditLines(0, 10)).map(({ event }) => event.atMs)).toEqual([winner]);
    });
  });
};
