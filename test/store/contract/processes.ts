import { expect, test } from '@jest/globals';
import * as z from 'zod';
import { openAuditRecord } from '../../../src/store/audit/audit-record.ts';
import { verifyAudit } from '../../../src/store/audit/verify.ts';
import { openStore } from '../../../src/store/open-store.ts';
import type { StorePlace } from '../../../src/store/tables.ts';
import { killAfterLines, outputOf, startClaimer, startWriter } from '../processes/child.ts';
import { proposalOf } from '../records.ts';

const TIMEOUT_MS = 60_000;

const answers = z.object({ claims: z.array(z.string()), held: z.array(z.boolean()) });

const verified = async (place: StorePlace) => {
  const { end, lines, close } = await openAuditRecord(place);
  const verdict = await verifyAudit(lines(), { end });
  await close();
  return { verdict, end };
};

/** How many events there must be of a proposal: two when it was added, one more with every version. */
const eventsDue = (version: number): number => version + 1;

/** What is there of every proposal: the events that are due by its version, and those that are in the record. */
const kept = async (place: StorePlace) => {
  const { changes, close } = await openStore(place);
  const proposals = await changes.inStates(['open', 'confirmed']);
  const events = (await changes.auditLines(0, 100_000)).map(({ event }) => event.proposal);
  await close();
  const due = proposals.flatMap(({ value, version }) =>
    Array.from({ length: eventsDue(version) }, () => value.id),
  );
  return {
    due: due.toSorted(),
    events: events.toSorted(),
    ids: proposals.map(({ value }) => value.id),
  };
};

/** What is true when several processes work with one database, and when one of them dies. */
export const processesContract = (newPlace: () => Promise<StorePlace>): void => {
  test(
    'processes that start together on an empty database write side by side, and the chain has no gap',
    async () => {
      const place = await newPlace();
      await Promise.all(['a', 'b', 'c'].map((name) => outputOf(startWriter(place, name, 20))));
      const { verdict, end } = await verified(place);
      expect(verdict).toEqual({ whole: true, end });
      expect(end.seq).toBe(3 * 20 * 3);
      const { due, events } = await kept(place);
      expect(events).toEqual(due);
    },
    TIMEOUT_MS,
  );

  test(
    'of all claims of several processes one is done, and of all that want a lease one has it',
    async () => {
      const place = await newPlace();
      const { changes, close } = await openStore(place);
      await changes.add(proposalOf(), []);
      await close();
      const printed = await Promise.all([1, 2, 3].map(() => outputOf(startClaimer(place))));
      const all = printed.map((text) => answers.parse(JSON.parse(text)));
      const claims = all.flatMap((one) => one.claims).toSorted();
      expect(claims).toEqual(['done', ...Array.from({ length: 74 }, () => 'moved')]);
      expect(all.flatMap((one) => one.held).filter(Boolean)).toHaveLength(1);
      expect((await verified(place)).end.seq).toBe(1);
    },
    TIMEOUT_MS,
  );

  test(
    'a process that is killed while it writes leaves whole transactions and a whole chain, and others go on',
    async () => {
      const place = await newPlace();
      const other = outputOf(startWriter(place, 'other', 40));
      for (const [round, lines] of [1, 13, 30].entries()) {
        const printed = await killAfterLines(startWriter(place, `r${round}`, 100_000), lines);
        const { verdict, end } = await verified(place);
        expect(verdict).toMatchObject({ whole: true, end: { seq: end.seq } });
        const said = printed.split('\n').slice(0, -1);
        expect(said.length).toBeGreaterThanOrEqual(lines);
        const { ids } = await kept(place);
        expect(said.filter((id) => !ids.includes(id))).toEqual([]);
      }
      await other;
      const { due, events, ids } = await kept(place);
      expect(events).toEqual(due);
      expect(ids.filter((id) => id.startsWith('other-'))).toHaveLength(40);
      const { verdict, end } = await verified(place);
      expect(verdict).toEqual({ whole: true, end });
    },
    TIMEOUT_MS,
  );
};
