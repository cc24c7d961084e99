import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { auditOver } from '../../src/cli/audit-command.ts';
import { openAuditRecord } from '../../src/store/audit/audit-record.ts';
import { connect, openStore } from '../../src/store/open-store.ts';
import { eventOf } from '../store/records.ts';
import { fakeIo } from './fake-io.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stevedore-audit-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const SEPARATORS = 'line feed \n and \u2028 in a reason';

/** A database with so many lines, changed by hand afterwards. */
const databaseOf = async (name: string, count: number, ...tampering: readonly string[]) => {
  const place = { kind: 'sqlite', file: join(folder, name, 'stevedore.db') } as const;
  const { changes, close } = await openStore(place);
  for (let atMs = 1; atMs <= count; atMs += 1)
    await changes.record([eventOf({ atMs, detail: SEPARATORS })]);
  await close();
  const db = await connect(place);
  for (const statement of tampering) await sql.raw(statement).execute(db);
  await db.destroy();
  return place;
};

const UNGUARDED = ['no_update', 'no_delete', 'no_replace'].map(
  (name) => `drop trigger audit_log_${name}`,
);

type Place = Parameters<typeof openAuditRecord>[0];

const called = async (place: Place, args: readonly string[], files = {}, stdin = '') => {
  const io = fakeIo({ files, stdin });
  const code = await auditOver(() => openAuditRecord(place))(args, io);
  return { code, ...io.printed() };
};

const NOWHERE: Place = { kind: 'sqlite', file: 'no-such-folder/stevedore.db' };

describe('stevedore audit export', () => {
  test('prints one JSON document a line, and what it prints is verified as whole', async () => {
    const place = await databaseOf('export', 3);
    const { code, out, err } = await called(place, ['export']);
    expect([code, err]).toEqual([0, '']);
    const lines = out.trimEnd().split('\n');
    expect(lines.map((line) => Object.keys(JSON.parse(line)))).toEqual(
      Array.from({ length: 3 }, () => ['seq', 'hash', 'previousHash', 'event']),
    );
    expect(JSON.parse(lines[2] ?? '')).toMatchObject({ seq: 3, event: { detail: SEPARATORS } });
    for (const [file, files, stdin] of [
      ['a.ndjson', { 'a.ndjson': out }, ''],
      ['-', {}, out.replaceAll('\n', '\r\n')],
    ] as const) {
      const verified = await called(NOWHERE, ['verify', file], files, stdin);
      expect(verified).toMatchObject({ code: 0, err: '' });
      expect(verified.out).toContain('whole: 3 lines');
      expect(verified.out).toContain('cannot be told without --head');
    }
  });

  test('of an empty record prints nothing and says so', async () => {
    const place = await databaseOf('empty', 0);
    expect(await called(place, ['export'])).toEqual({
      code: 0,
      out: '',
      err: 'Nothing was recorded yet.\n',
    });
    expect((await called(place, ['verify'])).out).toBe('The audit record is empty.\n');
  });
});

describe('stevedore audit verify', () => {
  test('gives the head, which later proves that nothing was cut off', async () => {
    const place = await databaseOf('whole', 4);
    const { code, out } = await called(place, ['verify']);
    expect(code).toBe(0);
    const head = /head is (\d+:[0-9a-f]{64})/.exec(out)?.[1] ?? '';
    expect(head).toMatch(/^4:/);
    expect(out).not.toContain('cannot be told');
    expect(await called(place, ['verify', '--head', head])).toMatchObject({ code: 0 });

    const exported = (await called(place, ['export'])).out;
    const cut = exported.split('\n').slice(0, 3).join('\n');
    const found = await called(NOWHERE, ['verify', 'cut', '--head', head], { cut });
    expect(found.code).toBe(1);
    expect(found.out).toContain('Line 4 is missing');
    const anew = await called(place, ['verify', '--head', `4:${'a'.repeat(64)}`]);
    expect(anew).toMatchObject({ code: 1 });
    expect(anew.out).toContain('Line 4 is not the one that was noted');
  });

  test.each([
    ["update audit_log set event = replace(event, 'U1', 'U2') where seq = 2", 'Line 2 was changed'],
    ["update audit_log set event = 'x' where seq = 3", 'Line 3 was changed'],
    ['delete from audit_log where seq = 1', 'Line 1 is missing'],
    ['delete from audit_log where seq = 4', 'Line 4 is missing'],
    ["insert into audit_log values (0, '{}', 'a', 'b')", 'Line 1 was changed'],
    ["insert into audit_log values (5, '{}', 'a', 'b')", 'Line 5 was changed'],
    ['update audit_head set seq = 3', 'Line 4 stands behind the end'],
  ])('after %s says "%s"', async (tampering, sentence) => {
    const name = Buffer.from(tampering).toString('hex').slice(-40);
    const place = await databaseOf(name, 4, ...UNGUARDED, tampering);
    const { code, out } = await called(place, ['verify']);
    expect(out).toContain(sentence);
    expect(code).toBe(1);
  });

  test('answers programs in JSON', async () => {
    const place = await databaseOf('json', 1);
    const { out } = await called(place, ['verify', '--format', 'json']);
    expect(JSON.parse(out)).toEqual({
      whole: true,
      head: { seq: 1, hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
      fault: null,
    });
    const bad = await called(NOWHERE, ['verify', 'f', '--format', 'json'], { f: '{"seq":1' });
    expect(bad.code).toBe(1);
    expect(JSON.parse(bad.out)).toMatchObject({ whole: false, head: null });
  });

  test('says that there is no database, and makes none', async () => {
    const { code, out, err } = await called(NOWHERE, ['verify']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/no database no-such-folder.*STEVEDORE_DATA/);
  });
});

test.each([
  [[], 'export or verify'],
  [['show'], 'export or verify'],
  [['export', 'file'], '"file" is one word too many'],
  [['verify', 'a', 'b'], '"b" is one word too many'],
  [['export', '--head', '1:a'], '--head belongs to audit verify'],
  [['verify', '--head', '12'], '--head takes the number of a line and its hash'],
])('stevedore audit %j is answered with what was expected', async (args, sentence) => {
  await expect(called(NOWHERE, args)).rejects.toThrow(sentence);
});
