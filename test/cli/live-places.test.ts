import { describe, expect, test } from '@jest/globals';
import { openAccounts } from '../../src/cli/live-accounts.ts';
import { liveCommand } from '../../src/cli/live-command.ts';
import { run } from '../../src/cli/run.ts';
import { ARN, aService } from '../operations/live/builders.ts';
import { fakeAccount } from '../operations/live/fake-account.ts';
import { fakeIo } from './fake-io.ts';

const real = { STEVEDORE_AWS: 'real', AWS_REGION: 'eu-north-1' };
const named = {
  prod: { regions: ['eu-central-1', 'eu-west-1'], profile: 'prod' },
  lab: { profile: 'lab' },
};

const places = async (wish: Parameters<typeof openAccounts>[0]) =>
  (await openAccounts({ named, ...wish }, real)).accounts.map(
    ({ name, region }) => `${name} ${region}`,
  );

describe('with accounts in stevedore.yml, a command looks', () => {
  test.each([
    [{}, ['prod eu-central-1', 'prod eu-west-1', 'lab eu-north-1']],
    [{ account: 'prod' }, ['prod eu-central-1', 'prod eu-west-1']],
    [{ account: 'lab' }, ['lab eu-north-1']],
    [{ region: 'eu-west-1' }, ['prod eu-west-1', 'lab eu-west-1']],
    [{ account: 'prod', region: 'us-east-1' }, ['prod us-east-1']],
    [{ profile: 'other' }, ['other eu-north-1']],
    [{ profile: 'other', region: 'us-east-1' }, ['other us-east-1']],
  ])('%j: into %j', async (wish, expected) => {
    expect(await places(wish)).toEqual(expected);
  });

  test.each([
    [{ account: 'prd' }, 'No account of stevedore.yml is called "prd"; did you mean prod?'],
    [{ account: 'somewhere' }, 'expected one of prod, lab.'],
    [{ account: 'constructor' }, 'No account of stevedore.yml is called "constructor"'],
    [{ account: 'prod', profile: 'prod' }, '--account and --profile both say where to look'],
    [{ account: 'prod', named: {} }, 'stevedore.yml names no accounts'],
    [
      { region: 'us-east-1', named: { prod: named.prod } },
      'No account of stevedore.yml has the Region us-east-1.',
    ],
  ])('%j is refused', async (wish, sentence) => {
    await expect(places(wish)).rejects.toThrow(sentence);
  });

  test('an account is not for the simulated one', async () => {
    await expect(openAccounts({ named, account: 'prod' }, {})).rejects.toThrow(
      '--account chooses where in AWS to look, but STEVEDORE_AWS is not real.',
    );
  });
});

describe('stevedore.yml in the terminal', () => {
  const SETTINGS = `accounts: { main: { regions: [eu-central-1] } }
aliases: { shop: { cluster: staging, service: web, account: main } }
`;
  const service = aService({
    serviceName: 'web',
    serviceArn: `${ARN}:service/staging/web`,
    clusterArn: `${ARN}:cluster/staging`,
  });

  test('gives accounts and aliases to what looks', async () => {
    const io = fakeIo({ files: { '/repo/here/stevedore.yml': SETTINGS } });
    let wished: unknown;
    const code = await liveCommand('describe')(['shop'], io, async ({ named: given }) => {
      wished = given;
      return {
        accounts: [fakeAccount({ name: 'main', services: [service] }).readers],
        clock: { now: () => 0 },
        simulated: false,
        stop: async () => {},
      };
    });
    expect(wished).toEqual({ main: { regions: ['eu-central-1'] } });
    expect(io.printed().out).toMatch(/^web · staging/);
    expect(io.printed().out).toMatch(/^main \(123456789012\) · eu-central-1 · staging · read/m);
    expect(code).toBe(0);
  });

  test.each([
    [['web', 'in', 'staging'], 0],
    [['web', 'in', 'main'], 0],
    [['web', 'in', 'prod'], 1],
  ])('%j is understood as in Slack', async (args, expected) => {
    const io = fakeIo({ files: { '/repo/here/stevedore.yml': SETTINGS } });
    const code = await liveCommand('describe')(args, io, async () => ({
      accounts: [fakeAccount({ name: 'main', services: [service] }).readers],
      clock: { now: () => 0 },
      simulated: false,
      stop: async () => {},
    }));
    expect(code).toBe(expected);
  });

  test('that cannot be used is bad usage, before any account is opened', async () => {
    const io = fakeIo({ files: { '/repo/here/stevedore.yml': 'aliases: { shop: {} }' } });
    expect(await run(['describe', 'shop'], io)).toBe(2);
    expect(io.printed().err).toContain('stevedore.yml:1:18: cluster is missing.');
  });
});
