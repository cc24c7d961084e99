import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openAuditRecord } from '../../src/store/audit/audit-record.ts';
import { openStore } from '../../src/store/open-store.ts';
import { type PostgresServer, startPostgres } from './postgres-server.ts';
import { eventOf, proposalOf } from './records.ts';

let server: PostgresServer;

beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
afterAll(() => server.close());

/** What an attempt is rejected with; nothing when it goes through. */
const problemOf = async (attempt: Promise<unknown>): Promise<string> => {
  try {
    await attempt;
    return '';
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
};

describe('PostgreSQL that goes away', () => {
  test('is a clear error while it is gone, and all goes on when it is back', async () => {
    const url = await server.newDatabase();
    const { changes, close } = await openStore({ kind: 'postgres', url });
    await changes.add(proposalOf(), [eventOf()]);
    const record = await openAuditRecord({ kind: 'postgres', url });
    const during = Array.from({ length: 8 }, () => changes.record([eventOf()]));
    const settled = Promise.all(during.map(problemOf));
    await server.stopServer();
    for (const problem of await settled)
      if (problem !== '') expect(problem).toMatch(/^StoreError: The database cannot do it/);
    const readOn = (async () => {
      for await (const line of record.lines()) expect(line).toBeUndefined();
    })();
    for (const attempt of [readOn, changes.get('p-1'), changes.record([eventOf()])]) {
      const problem = await problemOf(attempt);
      expect(problem).toMatch(/^StoreError: .*(?:No PostgreSQL answers there|was lost)/);
      expect(problem).not.toContain('only-for-tests');
    }
    expect(await problemOf(openStore({ kind: 'postgres', url }))).toMatch(
      /^StoreError: .*No PostgreSQL answers there/,
    );
    await record.close();

    await server.startServer();
    expect((await changes.get('p-1'))?.version).toBe(1);
    await changes.record([eventOf({ action: 'reconciled' })]);
    const lines = await changes.auditLines(0, 100);
    expect(lines.at(-1)?.event.action).toBe('reconciled');
    expect(await changes.auditHead()).toMatchObject({ seq: lines.length });
    await close();
  }, 60_000);

  test.each([
    [
      'a wrong password',
      (url: URL) => Object.assign(url, { password: 'wrong-one' }),
      'DATABASE_URL',
    ],
    [
      'a database that is not there',
      (url: URL) => Object.assign(url, { pathname: '/nobody' }),
      'no such database',
    ],
    [
      'a port where nobody listens',
      (url: URL) => Object.assign(url, { port: '1' }),
      'No PostgreSQL answers',
    ],
  ])('%s is said without the address', async (_, change, sentence) => {
    const url = change(new URL(await server.newDatabase())).href;
    const problem = await problemOf(openStore({ kind: 'postgres', url }));
    expect(problem).toContain('StoreError');
    expect(problem).toContain(sentence);
    expect(problem).not.toMatch(/only-for-tests|wrong-one|postgres:\/\//);
  });
});
