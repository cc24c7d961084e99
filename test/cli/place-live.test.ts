import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { UsageError } from '../../src/cli/io.ts';
import { placeCommand } from '../../src/cli/place-command.ts';
import { queryCommand } from '../../src/cli/query-command.ts';
import { type ReadersTest, startReadersTest } from '../aws/readers-test.ts';
import { fakeIo } from './fake-io.ts';

const DEFINITION = JSON.stringify({
  family: 'big',
  containerDefinitions: [{ name: 'app', image: 'big:1', cpu: 256, memory: 900_000 }],
});

describe('a cluster that runs, from the terminal', () => {
  let stage: ReadersTest;
  let stops = 0;
  beforeAll(async () => {
    stage = await startReadersTest();
  });
  afterAll(() => stage.account.stop());

  const run = async (command: typeof placeCommand, words: readonly string[], simulated = true) => {
    const io = fakeIo({ files: { 'big.json': DEFINITION } });
    const code = await command(words, io, async () => ({
      accounts: [stage.readers],
      clock: { now: stage.account.now },
      simulated,
      stop: async () => {
        stops += 1;
      },
    }));
    return { code, ...io.printed() };
  };
  const place = (...words: readonly string[]) => run(placeCommand, words);

  test('place SERVICE COUNT answers with where it was read, and marks what is simulated', async () => {
    const { code, out } = await place('prod/api', '5');
    expect(code).toBe(0);
    expect(out).toMatch(/^✓ Places all 5 tasks\./);
    expect(out).toMatch(/simulated account \(\d{12}\) · eu-central-1 · prod · read just now/);
    expect(out).toContain('Dry run: nothing was changed.');
  });

  test('what does not fit ends with 1; a cluster can be an option', async () => {
    const { code, out } = await place('api', '500', '--cluster', 'prod');
    expect([code, out.slice(0, 8)]).toEqual([1, '✗ Places']);
    expect((await place('api', '5', '--cluster', 'prod', '--memory', '90000')).code).toBe(1);
  });

  test('-2 is a number of tasks, and no option', async () => {
    const { code, out } = await place('prod/api', '-2', '--format', 'json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      mode: 'scale-in',
      headline: 'Stops 2 tasks of api.',
      live: { kind: 'live-placement', about: { cluster: 'prod', service: 'api' } },
    });
  });

  test('a file stands in for the definition that runs, on a cluster by its name', async () => {
    const given = ['--cluster', 'prod', '--task', 'big.json', '--count', '1'];
    const { code, out } = await place(...given);
    expect(code).toBe(1);
    expect(out).toContain('Places no task; no instance can ever take one: memory on 6 instances.');
    expect(out).toContain('big, prod as it is now');
    expect((await place('prod/api', '1', '--task', 'big.json')).out).toContain('memory on 6');
  });

  test('a name that several have says which', async () => {
    const { code, out, err } = await place('api', '1');
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('prod/api');
    expect(err).toContain('staging/api');
    expect(JSON.parse((await place('api', '1', '--format', 'json')).out)).toMatchObject({
      ok: false,
      choices: [{ label: 'prod/api' }, { label: 'staging/api' }],
    });
  });

  test.each([
    [['web', 'api', '5'], '"web api 5" asks nothing. Write it like: place web 5'],
    [['web', '5', '--strategy', 'random'], '--strategy does not go with "web 5"'],
    [['--cluster', 'prod', '--task', 'big.json', '--mode', 'daemon'], 'is asked in words'],
  ])('%j', async (words, sentence) => {
    await expect(place(...words)).rejects.toThrow(UsageError);
    await expect(place(...words)).rejects.toThrow(sentence);
  });

  test('query takes a cluster by its name', async () => {
    const { code, out } = await run(queryCommand, ['--cluster', 'prod', 'runningTasksCount >= 0']);
    expect(code).toBe(0);
    expect(out).toMatch(/^6 of 6 instances match\n/);
    expect(out).toMatch(/simulated account .* · prod · read just now/);
    const json = await run(queryCommand, [
      '--cluster',
      'prod',
      'agentConnected == false',
      '--format',
      'json',
    ]);
    expect(JSON.parse(json.out)).toMatchObject({ matches: [], instances: 6, live: { gaps: [] } });
  });

  test('a wrong expression is shown before AWS is asked', async () => {
    const before = stops;
    const { code, err } = await run(queryCommand, ['--cluster', 'prod', 'runningTaskCount > 1']);
    expect([code, stops]).toEqual([2, before]);
    expect(err).toContain('Did you mean runningTasksCount?');
  });

  test('every account that was opened is let go', async () => {
    const before = stops;
    await place('prod/api', '1');
    await place('nobody', '1');
    expect(stops).toBe(before + 2);
  });
});
