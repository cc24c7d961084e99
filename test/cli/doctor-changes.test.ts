import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import type { Post } from '../../src/cli/doctor/check-slack.ts';
import { doctorCommand } from '../../src/cli/doctor-command.ts';
import { connect, openStore } from '../../src/store/open-store.ts';
import { fakeIo } from './fake-io.ts';

const SETTINGS = `policies:
  - name: payments
    services: [prod/billing, staging]
    commands: [scale, autoscale]
    allow: { groups: [oncall] }
    approvals: 1
    approvers: { groups: [S0123ABCD] }
  - services: [lab]
    readOnly: true
`;
const TOKEN = { SLACK_BOT_TOKEN: 'xoxb-canary' };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stevedore-doctor-'));
});
afterAll(() => rm(folder, { recursive: true }));

const slack =
  (groups: unknown): Post =>
  async (url) => ({
    body: url.endsWith('usergroups.list') ? groups : { ok: true, user: 'stevedore', team: 'Shop' },
    header: (name) => (name === 'x-oauth-scopes' ? 'commands' : null),
  });

const KNOWN = { ok: true, usergroups: [{ id: 'S0123ABCD', handle: 'oncall' }] };

const examine = async ({
  settings = '',
  env = {},
  groups = KNOWN,
}: {
  readonly settings?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly groups?: unknown;
}) => {
  const io = fakeIo({ files: settings === '' ? {} : { '/repo/here/stevedore.yml': settings } });
  const status = await doctorCommand([], io, async () => ({
    env: { STEVEDORE_AWS: 'simulated', STEVEDORE_DATA: join(folder, 'none'), ...env },
    now: () => 0,
    post: slack(groups),
    serverDate: async () => null,
    configuredRegion: async () => undefined,
    connect: () => [],
    manifest: async () => 'oauth_config: { scopes: { bot: [commands] } }',
  }));
  return { status, out: io.printed().out };
};

describe('stevedore doctor looks at who may change what', () => {
  test('without policies nobody may, which is fine', async () => {
    const { status, out } = await examine({});
    expect(status).toBe(0);
    expect(out).toMatch(/^fine {5}policies: stevedore.yml permits no changes/m);
    expect(out).not.toContain('iam-policy');
  });

  test('with policies it names what AWS has to allow, and does not pretend to know', async () => {
    const { out } = await examine({ settings: SETTINGS, env: TOKEN });
    expect(out).toMatch(/^fine {5}policies: Changes are permitted by payments\./m);
    expect(out).toMatch(/^unknown {2}changing services: .* cannot be tried/m);
    expect(out).toContain(
      "stevedore iam-policy --scale --services prod/billing 'staging/*' --autoscale\n",
    );
    expect(out).toMatch(/^fine {5}Slack user groups: Slack knows oncall, S0123ABCD\./m);
    expect(out).not.toContain('canary');
  });

  test.each([
    [{ ok: false, error: 'missing_scope' }, 'Slack answers missing_scope, so that nobody'],
    [{ ok: true, usergroups: [] }, 'Slack has no group oncall, S0123ABCD'],
    ['nonsense', 'Slack answers no list of groups'],
  ])('groups that Slack does not tell of (%j) are wrong', async (groups, sentence) => {
    const { status, out } = await examine({ settings: SETTINGS, env: TOKEN, groups });
    expect(status).toBe(1);
    expect(out).toContain(`Slack user groups: ${sentence}`);
  });

  test('without a token nobody can be asked', async () => {
    const { out } = await examine({ settings: SETTINGS });
    expect(out).toMatch(/^unknown {2}Slack user groups: Policies name oncall, S0123ABCD/m);
  });

  test('a stevedore.yml with faults is wrong, and the rest is looked at all the same', async () => {
    const { status, out } = await examine({ settings: 'policies: [{ services: [prod] }]' });
    expect(status).toBe(1);
    expect(out).toMatch(/^wrong {4}stevedore.yml: /m);
    expect(out).toContain('database: ');
  });
});

describe('stevedore doctor looks at the database', () => {
  const databaseOf = async (name: string, ...tampering: readonly string[]) => {
    const file = join(folder, name, 'stevedore.db');
    const store = await openStore({ kind: 'sqlite', file });
    const event = { atMs: 1, action: 'refused', by: null, proposal: null, target: null } as const;
    for (const detail of ['one', 'two'])
      await store.changes.record([{ ...event, change: null, detail }]);
    await store.close();
    const db = await connect({ kind: 'sqlite', file });
    for (const statement of tampering) await sql.raw(statement).execute(db);
    await db.destroy();
    return { STEVEDORE_DATA: join(folder, name) };
  };

  test('makes none where there is none', async () => {
    const { status, out } = await examine({});
    expect(status).toBe(0);
    expect(out).toMatch(/^unknown {2}database: There is no .*stevedore\.db yet/m);
    expect((await examine({})).out).toBe(out);
  });

  test('opens it and reads the audit record to its head', async () => {
    const { out } = await examine({ env: await databaseOf('fine') });
    expect(out).toMatch(/^fine {5}database: .* opens, with (\d+) of \1 migrations\.$/m);
    expect(out).toMatch(
      /^fine {5}audit record: Whole: 2 lines, and its head is 2:[0-9a-f]{64}\.$/m,
    );
  });

  test('a line that was changed is wrong', async () => {
    const env = await databaseOf(
      'tampered',
      'drop trigger audit_log_no_update',
      `update audit_log set event = replace(event, 'one', 'eno') where seq = 1`,
    );
    const { status, out } = await examine({ env });
    expect(status).toBe(1);
    expect(out).toMatch(/^wrong {4}audit record: It is not whole\. Line 1 was changed/m);
  });

  test('a database of a newer Stevedore, and an address that is none, are wrong', async () => {
    const env = await databaseOf(
      'newer',
      `insert into stevedore_migration (name, timestamp) values ('9999-later', '2030-01-01')`,
    );
    expect((await examine({ env })).out).toContain('of a newer Stevedore than this one');
    const { status, out } = await examine({ env: { DATABASE_URL: 'mysql://user:canary@host/db' } });
    expect(status).toBe(1);
    expect(out).toMatch(/^wrong {4}database: DATABASE_URL is no address of a PostgreSQL/m);
    expect(out).not.toContain('canary');
  });
});
