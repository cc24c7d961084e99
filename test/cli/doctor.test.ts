import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Outside } from '../../src/cli/doctor/outside.ts';
import { doctorCommand } from '../../src/cli/doctor-command.ts';
import { openStore } from '../../src/store/open-store.ts';
import { type ReadersTest, startReadersTest } from '../aws/readers-test.ts';
import { fakeIo } from './fake-io.ts';

const MANIFEST = 'oauth_config: { scopes: { bot: [commands, "chat:write"] } }';
const REAL = { STEVEDORE_AWS: 'real', AWS_REGION: 'eu-central-1' };
const NOW = Date.parse('2026-11-20T14:00:00Z');

let stage: ReadersTest;
let folder: string;
beforeAll(async () => {
  stage = await startReadersTest();
  folder = await mkdtemp(join(tmpdir(), 'stevedore-doctor-'));
  const place = { kind: 'sqlite', file: join(folder, 'stevedore.db') } as const;
  await (await openStore(place)).close();
});
afterEach(() => {
  stage.account.faults.clear();
  stage.pass(3_600_000);
});
afterAll(async () => {
  await stage.account.stop();
  await rm(folder, { recursive: true });
});

const outside = ({ env = REAL, ...changes }: Partial<Outside> = {}): Outside => ({
  env: { STEVEDORE_DATA: folder, ...env },
  now: () => NOW,
  post: async (url) => ({
    body: url.endsWith('auth.test') ? { ok: true, user: 'stevedore', team: 'Shop' } : { ok: true },
    header: (name) => (name === 'x-oauth-scopes' ? 'commands,chat:write' : null),
  }),
  serverDate: async () => 'Fri, 20 Nov 2026 14:00:10 GMT',
  configuredRegion: async () => undefined,
  connect: () => [stage.readers],
  manifest: async () => MANIFEST,
  ...changes,
});

const examine = async (changes: Partial<Outside>, ...args: readonly string[]) => {
  const io = fakeIo();
  const status = await doctorCommand(args, io, async () => outside(changes));
  return { status, out: io.printed().out };
};

const TOKENS = { ...REAL, SLACK_BOT_TOKEN: 'xoxb-canary', SLACK_APP_TOKEN: 'xapp-canary' };

describe('stevedore doctor', () => {
  test('says that all is fine, with account, clusters and workspace', async () => {
    const { status, out } = await examine({ env: TOKENS }, '--cluster', 'prod-fargate');
    expect(out).not.toMatch(/^(?:wrong|warning|unknown)/m);
    expect(status).toBe(0);
    for (const text of [
      `Account ${stage.account.accountId} in eu-central-1`,
      'cluster prod-fargate: Found in eu-central-1.',
      'actions on prod-fargate: All 23 are allowed.',
      'SLACK_BOT_TOKEN: Slack knows stevedore in Shop.',
      'Slack scopes: All 2 are granted.',
      'SLACK_APP_TOKEN: Slack opens a Socket Mode connection.',
      'policies: stevedore.yml permits no changes',
      `database: ${join(folder, 'stevedore.db')} opens, with `,
      'audit record: Nothing was recorded yet.',
      'clock: The clock of this machine is 10 s behind.',
    ])
      expect(out).toContain(text);
    expect(out).not.toContain('canary');
  });

  test('names every action that is denied, and what to do', async () => {
    for (const action of ['ecs:DescribeTaskDefinition', 'logs:GetLogEvents', 'cloudwatch:*'])
      stage.account.faults.add({ kind: 'accessDenied', action });
    const { status, out } = await examine({});
    expect(status).toBe(1);
    expect(out).toContain(
      'Denied: ecs:DescribeTaskDefinition, cloudwatch:GetMetricData, cloudwatch:DescribeAlarms, logs:GetLogEvents.',
    );
    expect(out).toContain('stevedore iam-policy --read');
  });

  test('does not call an action denied that could not be tried', async () => {
    stage.account.faults.add({ kind: 'accessDenied', action: 'ecs:ListServices' });
    const { out } = await examine({}, '--cluster', 'prod');
    expect(out).toContain('Denied: ecs:ListServices.');
  });

  test('names a cluster that is not there', async () => {
    const { status, out } = await examine({}, '--cluster', 'nowhere');
    expect(status).toBe(1);
    expect(out).toContain('cluster nowhere: There is no such cluster in eu-central-1');
    expect(out).toContain('Choose one of prod, prod-fargate, staging.');
  });

  test('without credentials it asks for nothing else of AWS', async () => {
    stage.account.faults.add({ kind: 'accessDenied', action: 'sts:GetCallerIdentity' });
    stage.pass(3_600_000);
    const calls = await stage.callsOf(async () => {
      expect((await examine({})).status).toBe(1);
    });
    expect(new Set(calls)).toEqual(new Set(['sts:GetCallerIdentity']));
  });

  test('without a Region it says where to set one', async () => {
    const { status, out } = await examine({ env: { STEVEDORE_AWS: 'real' } });
    expect(status).toBe(1);
    expect(out).toContain('Set AWS_REGION, give --region');
  });

  test('takes the Region of the AWS configuration', async () => {
    const env = { STEVEDORE_AWS: 'real' };
    const { status } = await examine({ env, configuredRegion: async () => 'eu-central-1' });
    expect(status).toBe(0);
  });

  test('warns that the bot uses no AWS account that was not chosen', async () => {
    const { status, out } = await examine({ env: { AWS_REGION: 'eu-central-1' } });
    expect(status).toBe(0);
    expect(out).toMatch(/^warning {2}STEVEDORE_AWS: /m);
  });

  test('asks nothing of AWS nor of Slack when the account is simulated and no token is set', async () => {
    const never = (): never => {
      throw new Error('It went outside.');
    };
    const env = { STEVEDORE_AWS: 'simulated', AWS_REGION: 'eu-central-1' };
    const { status, out } = await examine({ env, connect: never, post: never, serverDate: never });
    expect(status).toBe(0);
    expect(out).toContain('no AWS is used');
    expect(out).toContain('No server told the time');
  });

  test.each([
    ['Fri, 20 Nov 2026 14:02:00 GMT', 'warning', 0],
    ['Fri, 20 Nov 2026 13:54:00 GMT', 'wrong', 1],
  ])('a clock that is off by minutes (%s): %s', async (date, state, expected) => {
    const { status, out } = await examine({ serverDate: async () => date });
    expect(status).toBe(expected);
    expect(out).toMatch(new RegExp(`^${state} +clock: `, 'm'));
  });

  test('names missing scopes, refused tokens and a Slack that cannot be reached', async () => {
    const lacking = await examine({
      env: TOKENS,
      post: async () => ({ body: { ok: true }, header: () => 'commands' }),
    });
    expect(lacking.out).toContain('Missing: chat:write.');
    const refused = await examine({
      env: TOKENS,
      post: async () => ({ body: { ok: false, error: 'invalid_auth' }, header: () => null }),
    });
    expect(refused.out).toContain('Slack answers invalid_auth.');
    const silent = await examine({ env: TOKENS, post: () => Promise.reject(new Error('down')) });
    expect(silent.out).toContain('Slack could not be reached.');
    for (const { status, out } of [lacking, refused, silent]) {
      expect(status).toBe(1);
      expect(out).not.toContain('canary');
    }
  });

  test('as JSON for programs', async () => {
    const { out } = await examine({}, '--format', 'json');
    expect(JSON.parse(out)).toEqual({
      verdicts: expect.arrayContaining([
        { about: 'clock', state: 'fine', says: expect.any(String) },
      ]),
    });
  });
});
