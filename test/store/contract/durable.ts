import { describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { openAuditRecord } from '../../../src/store/audit/audit-record.ts';
import { verifyAudit } from '../../../src/store/audit/verify.ts';
import { connect, openStore, type Store } from '../../../src/store/open-store.ts';
import type { StorePlace } from '../../../src/store/tables.ts';
import { announcementOf, eventOf, freezeOf, proposalOf } from '../records.ts';

interface Durable {
  readonly newPlace: () => Promise<StorePlace>;
  readonly open: (place: StorePlace) => Promise<Store>;
}

const execute = async (place: StorePlace, ...statements: readonly string[]): Promise<void> => {
  const db = await connect(place);
  try {
    for (const statement of statements) await sql.raw(statement).execute(db);
  } finally {
    await db.destroy();
  }
};

/** What is true of every store that others may open too, and that is there again after a restart. */
export const durableContract = ({ newPlace, open }: Durable): void => {
  test('what was stored is there when it is opened again', async () => {
    const place = await newPlace();
    const before = await openStore(place);
    await before.changes.add(proposalOf(), [eventOf()]);
    await before.changes.addFreeze(freezeOf(), eventOf({ action: 'frozen' }), announcementOf());
    await before.leases.acquire('x', 'one', { nowMs: 0, untilMs: 100 });
    const head = await before.changes.auditHead();
    await before.close();
    const { changes, leases } = await open(place);
    expect(await changes.get('p-1')).toEqual({ value: proposalOf(), version: 1 });
    expect(await changes.freezes(0)).toEqual([freezeOf()]);
    expect(await changes.announcements()).toEqual([announcementOf()]);
    expect(await leases.acquire('x', 'other', { nowMs: 1, untilMs: 100 })).toBe(false);
    expect(await changes.auditHead()).toEqual(head);
    await changes.record([eventOf()]);
    expect(await changes.auditHead()).toMatchObject({ seq: 3 });
  });

  test('several that open an empty one at once all can work with it', async () => {
    const place = await newPlace();
    const stores = await Promise.all(Array.from({ length: 6 }, () => open(place)));
    await Promise.all(
      stores.map(async ({ changes }, index) => {
        for (let step = 0; step < 5; step += 1) {
          const id = `p-${index}-${step}`;
          await changes.add(proposalOf({ id }), [eventOf({ proposal: id }), eventOf()]);
        }
      }),
    );
    const [first] = stores;
    const end = await first?.changes.auditHead();
    expect(end?.seq).toBe(60);
    const lines = (await first?.changes.auditLines(0, 100)) ?? [];
    expect(await verifyAudit(lines, end && { end })).toEqual({ whole: true, end });
  });

  test('of many connections that claim proposals of one service, one is done and the others are busy', async () => {
    const place = await newPlace();
    const stores = await Promise.all(Array.from({ length: 4 }, () => open(place)));
    const ids = Array.from({ length: 20 }, (_, index) => `p-${index}`);
    for (const id of ids) await stores[0]?.changes.add(proposalOf({ id }), []);
    const answers = await Promise.all(
      ids.map((id, index) =>
        stores[index % 4]?.changes.replace(proposalOf({ id, state: 'sending' }), 1, [eventOf()]),
      ),
    );
    expect(answers.toSorted()).toEqual([...Array(19).fill('busy'), 'done']);
    expect(await stores[0]?.changes.auditHead()).toMatchObject({ seq: 1 });
  });

  test('an audit record that somebody reads stays as it was, and others go on adding to it', async () => {
    const place = await newPlace();
    const { changes } = await open(place);
    await changes.record(Array.from({ length: 1200 }, (_, atMs) => eventOf({ atMs })));
    const record = await openAuditRecord(place);
    await changes.record([eventOf()]);
    expect(record.end.seq).toBe(1200);
    const verdict = await verifyAudit(record.lines(), { end: record.end });
    expect(verdict).toEqual({ whole: true, end: record.end });
    await record.close();
    expect(await changes.auditHead()).toMatchObject({ seq: 1201 });
  });

  describe('the audit record', () => {
    test.each([
      'update audit_log set hash = hash',
      "update audit_log set event = 'x' where seq = 1",
      'delete from audit_log where seq = 1',
      'delete from audit_log',
    ])('refuses %s', async (statement) => {
      const place = await newPlace();
      const { changes } = await open(place);
      await changes.record([eventOf()]);
      await expect(execute(place, statement)).rejects.toThrow('append-only');
      expect(await changes.auditLines(0, 10)).toHaveLength(1);
    });

    test('with a line behind its end takes no more lines and says how to look into it', async () => {
      const place = await newPlace();
      const { changes } = await open(place);
      await execute(place, `insert into audit_log values (1, '{}', 'a', 'b')`);
      await expect(changes.record([eventOf()])).rejects.toThrow('Run stevedore audit verify');
      expect(await changes.auditHead()).toBeUndefined();
    });

    test('without its head takes no more lines', async () => {
      const place = await newPlace();
      const { changes } = await open(place);
      await execute(place, 'delete from audit_head');
      await expect(changes.add(proposalOf(), [eventOf()])).rejects.toThrow('audit_head');
      expect(await changes.get('p-1')).toBeUndefined();
    });
  });

  test.each(['{"id":"p-1"}', 'nonsense'])(
    'a proposal of which %s is left is an error that names it',
    async (left) => {
      const place = await newPlace();
      const { changes } = await open(place);
      await changes.add(proposalOf(), []);
      await execute(place, `update proposals set record = '${left}'`);
      for (const read of [changes.get('p-1'), changes.inStates(['open'])])
        await expect(read).rejects.toThrow(/Proposal p-1 .* cannot be read/);
    },
  );

  test('a database of a newer version is refused and left as it is', async () => {
    const place = await newPlace();
    await (await open(place)).changes.record([eventOf()]);
    await execute(place, "insert into stevedore_migration values ('9999-later', '2030-01-01')");
    await expect(openStore(place)).rejects.toThrow(/newer Stevedore.*9999-later/);
  });
};
