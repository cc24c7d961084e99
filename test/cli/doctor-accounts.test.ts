import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { AwsAccount } from '../../src/aws/connect.ts';
import { doctorCommand } from '../../src/cli/doctor-command.ts';
import { type ReadersTest, startReadersTest } from '../aws/readers-test.ts';
import { smallPlan } from '../sandbox/aws/small-plan.ts';
import { fakeIo } from './fake-io.ts';

const SETTINGS = `accounts:
  main: { regions: [eu-central-1, eu-west-1], profile: shop }
  lab: { regions: [eu-central-1], role: "arn:aws:iam::210987654321:role/look" }
  old: { profile: old }
`;

let main: ReadersTest;
let lab: ReadersTest;
beforeAll(async () => {
  [main, lab] = await Promise.all([startReadersTest(), startReadersTest({ plan: smallPlan({}) })]);
});
afterEach(() => {
  for (const { account, pass } of [main, lab]) {
    account.faults.clear();
    pass(3_600_000);
  }
});
afterAll(() => Promise.all([main.account.stop(), lab.account.stop()]));

const examine = async (args: readonly string[] = [], settings = SETTINGS) => {
  const io = fakeIo({ files: { '/repo/here/stevedore.yml': settings } });
  const connected: AwsAccount[] = [];
  let [open, most] = [0, 0];
  const status = await doctorCommand(args, io, async () => ({
    env: { STEVEDORE_AWS: 'real', STEVEDORE_DATA: 'none' },
    now: () => 0,
    post: async () => ({ body: { ok: true }, header: () => null }),
    serverDate: async () => null,
    configuredRegion: async (profile) => (profile === 'shop' ? 'eu-central-1' : undefined),
    connect: (account) => {
      connected.push(account);
      const { readers } = account.name === 'lab' ? lab : main;
      return account.regions.map((region) => ({
        ...readers,
        name: account.name,
        region,
        identity: {
          caller: async () => {
            open += 1;
            most = Math.max(most, open);
            // Others get their turn before this one goes on.
            await new Promise(setImmediate);
            open -= 1;
            return readers.identity.caller();
          },
        },
      }));
    },
    manifest: async () => 'oauth_config: { scopes: { bot: [commands] } }',
  }));
  return { status, out: io.printed().out, connected, most };
};

describe('stevedore doctor looks at every account and Region of stevedore.yml', () => {
  test('and names the account in each line', async () => {
    const { status, out, connected } = await examine();
    expect(status).toBe(1);
    expect(out).toMatch(
      /^fine {5}main \(eu-central-1\) credentials: Account \d{12} in eu-central-1/m,
    );
    expect(out).toMatch(/^fine {5}main \(eu-west-1\) credentials: /m);
    expect(out).toMatch(
      /^fine {5}main \(eu-central-1\) clusters: Found prod, prod-fargate, staging/m,
    );
    expect(out).toMatch(/^fine {5}main \(eu-central-1\) actions on prod: All \d+ are allowed/m);
    expect(out).toMatch(/^fine {5}lab \(eu-central-1\) actions on small: /m);
    expect(out).toMatch(
      /^wrong {4}old region: The account old has no Region\.\n +Give old its regions in stevedore\.yml, or set AWS_REGION\./m,
    );
    expect(connected.map(({ name }) => name)).toEqual(['main', 'lab']);
    expect(connected.map(({ role }) => role)).toEqual([
      undefined,
      'arn:aws:iam::210987654321:role/look',
    ]);
  });

  test('and says of one whose role cannot be assumed what its trust policy needs; the others go on', async () => {
    lab.account.faults.add({ kind: 'accessDenied', action: 'sts:GetCallerIdentity' });
    lab.pass(3_600_000);
    const { out } = await examine();
    expect(out).toMatch(
      /^wrong {4}lab \(eu-central-1\) credentials: AWS denied sts:GetCallerIdentity/m,
    );
    expect(out).toContain(
      'Stevedore assumes arn:aws:iam::210987654321:role/look with the credentials of this machine: let its trust policy name them',
    );
    expect(out).toMatch(/^fine {5}main \(eu-west-1\) clusters: /m);
    expect(out).not.toMatch(/lab \(eu-central-1\) clusters/);
  });

  test('and says which action is denied where', async () => {
    lab.account.faults.add({ kind: 'accessDenied', action: 'ecs:ListServices' });
    const { out } = await examine();
    expect(out).toMatch(
      /^wrong {4}lab \(eu-central-1\) actions on small: Denied: ecs:ListServices\./m,
    );
    expect(out).toMatch(/^fine {5}main \(eu-central-1\) actions on prod: /m);
  });

  test('a cluster that is asked for has to be in one of them', async () => {
    const { out } = await examine(['--cluster', 'small']);
    expect(out).toMatch(/^fine {5}lab \(eu-central-1\) cluster small: Found/m);
    expect(out).not.toContain('There is no such cluster');
    expect(out).not.toMatch(/main \(\S+\) actions on small/);
    const nowhere = await examine(['--cluster', 'nowhere']);
    expect(nowhere.out.match(/cluster nowhere: There is no such cluster/g)).toHaveLength(3);
  });

  test('--region and --profile choose among them', async () => {
    const west = await examine(['--region', 'eu-west-1']);
    expect(west.connected.map(({ name, regions }) => [name, regions])).toEqual([
      ['main', ['eu-west-1']],
      ['old', ['eu-west-1']],
    ]);
    const own = await examine(['--profile', 'shop']);
    expect(own.connected.map(({ profile }) => profile)).toEqual(['shop']);
    expect(own.out).toMatch(/^fine {5}credentials: /m);
    const none = await examine(
      ['--region', 'us-east-1'],
      'accounts: { a: { regions: [eu-west-1] } }',
    );
    expect(none.out).toMatch(
      /^wrong {4}accounts: No account of stevedore\.yml has the Region us-east-1/m,
    );
  });

  test('a few at once and no more, in the order of the settings', async () => {
    const names = Array.from({ length: 12 }, (_, at) => `a${at}`);
    const settings = `accounts:\n${names.map((name) => `  ${name}: { regions: [eu-central-1] }\n`).join('')}`;
    const { out, most } = await examine([], settings);
    expect(most).toBe(4);
    expect([...out.matchAll(/^fine {5}(a\d+) \S+ credentials/gm)].map(([, name]) => name)).toEqual(
      names,
    );
  });
});
