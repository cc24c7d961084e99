import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DEFAULT_PLAN } from '../../../src/sandbox/aws/plan/default-plan.ts';
import { type ReadersTest, startReadersTest } from '../../aws/readers-test.ts';
import { deps } from '../../operations/live/builders.ts';
import { answerTo, deskOn } from './live-ask.ts';

describe('on the simulated account', () => {
  let stage: ReadersTest;
  beforeAll(async () => {
    stage = await startReadersTest();
  });
  afterAll(() => stage.account.stop());

  const desk = () =>
    deskOn([stage.readers], { deps: { ...deps, clock: { now: stage.account.now } } });

  const services = DEFAULT_PLAN.services.map(({ cluster, name }) => `${cluster}/${name}`);

  test.each(services)('every look at %s is a message that Slack takes', async (service) => {
    for (const look of ['describe', 'why', 'status', 'tasks']) {
      const text = await answerTo(`${look} ${service}`, desk());
      const [cluster = '', name = ''] = service.split('/');
      expect(text).toContain(`# ${name} · ${cluster}`);
      expect(text).toContain(`test (${stage.account.accountId}) · eu-central-1 · ${cluster}`);
    }
  });

  test('services are listed the worst first, with the state in a word', async () => {
    const text = await answerTo('services prod', desk());
    const rows = text.split('\n').filter((line) => line.includes(' | '));
    expect(rows[1]).toMatch(/^🔴 failing \| /);
    expect(rows.at(-1)).toMatch(/^🟢 steady \| /);
  });

  test('a cluster is chosen by button where several fit', async () => {
    expect(await answerTo('services', desk())).toContain('[prod] [prod-fargate] [staging]');
  });

  test('a why with the log shows the last lines of the task that failed', async () => {
    const looped = services.find((one) => one.endsWith('/billing')) ?? services[0] ?? '';
    const text = await answerTo(`why ${looped} log`, desk());
    expect(text).toMatch(/Last log lines|There are no log lines|Log lines missing/);
  });
});
