import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { openAccounts } from '../../src/cli/live-accounts.ts';
import { run } from '../../src/cli/run.ts';
import { fakeIo } from './fake-io.ts';
import { type LiveStage, startLiveStage } from './live-stage.ts';

let stage: LiveStage;
beforeAll(async () => {
  stage = await startLiveStage();
});
afterEach(() => {
  stage.account.faults.clear();
  stage.pass(60_000);
});
afterAll(() => stage.account.stop());

describe('where there is no answer', () => {
  test('an unknown name ends with 1, and the nearest names can be typed', async () => {
    const { code, out, err } = await stage.look('describe', 'image-resizr');
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('prod-fargate/image-resizer');
    expect(err).toContain('Looked into the simulated account');
    const json = await stage.look('describe', 'image-resizr', '--format', 'json');
    expect(JSON.parse(json.out)).toMatchObject({ ok: false, advice: { code: 'service-unknown' } });
  });

  test('without a cluster, several are named', async () => {
    const { code, err } = await stage.look('services');
    expect(code).toBe(1);
    for (const name of ['prod', 'prod-fargate', 'staging'])
      expect(err).toMatch(new RegExp(`^ {2}${name}$`, 'm'));
  });

  test('a missing permission is named with the statement that would help', async () => {
    stage.account.faults.add({ kind: 'accessDenied', action: 'ecs:DescribeServices' });
    const { code, err } = await stage.look('describe', 'prod-fargate/web');
    expect(code).toBe(1);
    expect(err).toContain('AWS denied ecs:DescribeServices');
    expect(err).toContain('"Action":"ecs:DescribeServices"');
  });

  test('a part that AWS does not tell is named, and the rest stands', async () => {
    stage.account.faults.add({
      kind: 'accessDenied',
      action: 'application-autoscaling:DescribeScalableTargets',
    });
    const { code, out } = await stage.look('describe', 'prod-fargate/web');
    expect(code).toBe(0);
    expect(out).toMatch(/Autoscaling +unknown/);
    expect(out).toMatch(/^Missing\n {2}! Autoscaling missing: AWS denied/m);
  });
});

describe('bad usage', () => {
  test.each([
    [['describe'], 'Name a service'],
    [['describe', 'a', 'b'], 'does not know what "b" is'],
    [['describe', 'prod/web', '--cluster', 'prod'], 'leave --cluster out'],
    [['describe', 'web', '--log'], 'describe takes no --log'],
    [['services', 'prod', '--cluster', 'prod'], 'named twice'],
    [['clusters', '--cluster', 'prod'], 'lists all clusters'],
    [['status', 'web', '2h'], 'The window takes one of 1h, 6h, 1d, not "2h"'],
    [['tasks', 'web', '--page', '0'], '--page takes a whole number'],
    [['why', 'web', '--format', 'xml'], '--format takes one of text, json'],
    [['task'], 'Name a task: its id or the first digits of it, or its ARN.'],
    [['task', 'prod/4f7c2a91', '--cluster', 'prod'], 'leave --cluster out'],
    [['why', 'web', '--lgo'], '--lgo is no option. Did you mean --log?'],
  ])('%j ends with 2 before any account is opened', async (args, sentence) => {
    const io = fakeIo();
    expect(await run(args, io)).toBe(2);
    expect(io.printed().err).toContain(sentence);
    expect(io.printed().out).toBe('');
  });
});

describe('which account', () => {
  test('without STEVEDORE_AWS=real it is simulated, whatever credentials are around', async () => {
    const opened = await openAccounts({}, { AWS_ACCESS_KEY_ID: 'AKIAX', AWS_REGION: 'eu-west-1' });
    expect(opened.simulated).toBe(true);
    expect(opened.accounts.map(({ name }) => name)).toEqual(['simulated']);
    await opened.stop();
  });

  test.each([
    [{ profile: 'prod' }, {}, '--profile chooses where in AWS to look'],
    [{ region: 'eu-west-1' }, {}, '--region chooses where in AWS to look'],
    [{}, { STEVEDORE_AWS: 'yes' }, 'STEVEDORE_AWS is "yes"'],
    [{ region: 'evil.example/' }, { STEVEDORE_AWS: 'real' }, 'is no Region'],
  ])('%j with %j is refused', async (wish, env, sentence) => {
    await expect(openAccounts(wish, env)).rejects.toThrow(sentence);
  });

  test('with STEVEDORE_AWS=real it is the profile in the Region of the option, then of the environment', async () => {
    const env = { STEVEDORE_AWS: 'real', AWS_REGION: 'eu-west-1' };
    const named = await openAccounts({ region: 'us-east-1', profile: 'prod' }, env);
    const usual = await openAccounts({}, env);
    const places = [named, usual].map(({ simulated, accounts }) => [
      simulated,
      ...accounts.map(({ name, region }) => `${name} ${region}`),
    ]);
    expect(places).toEqual([
      [false, 'prod us-east-1'],
      [false, 'default eu-west-1'],
    ]);
  });
});
