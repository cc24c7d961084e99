import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { type ChangeTerminal, startChangeTerminal } from './change-terminal.ts';

const ALLOWED = {
  policies: [{ services: ['prod'], allow: { users: ['cli:ann'] }, min: 0, max: 20 }],
};

// Each follows changes to their end, with all the calls of a real one.
jest.setTimeout(30_000);

let terminal: ChangeTerminal;
const start = async (
  yml: unknown = ALLOWED,
  names?: Parameters<typeof startChangeTerminal>[1],
): Promise<ChangeTerminal> => {
  terminal = await startChangeTerminal(yml, names);
  return terminal;
};
afterEach(() => terminal.stop());

describe('a change at a terminal', () => {
  test('shows what would change, asks for a yes, sends it once and follows it until it is steady', async () => {
    const { run, desiredCount, writes, auditActions, stops } = await start();
    const { code, out, err, questions } = await run(
      { answers: ['yes'] },
      ...['scale', 'prod/api', '+2', 'because', 'launch day'],
    );
    expect([code, err]).toEqual([0, '']);
    expect(questions).toEqual(['Type yes to confirm: ']);
    for (const text of [
      'Scale api · prod',
      '4 → 6 tasks (+2)',
      '4/4 running now',
      'informs     Dry run: the instances have room for 2 tasks more.',
      'Nothing has been changed yet. Confirm it until 14:05 UTC.',
      'test (',
      'eu-central-1 · prod · by ann · “launch day”',
      '6/6 running',
      'Done: 6 tasks are running, as asked for.',
    ])
      expect(out.replace('simulated (', 'test (')).toContain(text);
    expect(out.indexOf('4/6 running')).toBeLessThan(out.indexOf('Done:'));
    expect(await desiredCount('prod/api')).toBe(6);
    expect(writes()).toBe(1);
    expect(await auditActions()).toEqual(['proposed', 'confirmed', 'sending', 'sent', 'ended']);
    expect(stops()).toBe(1);
  });

  test.each([[['Front', 'door']], [['front door']]])(
    'is made where the service is named in several words: %j',
    async (named) => {
      const api = { cluster: 'prod', service: 'api' };
      const { run } = await start(null, { 'front door': api, 'front-door': api });
      const { code, out } = await run({}, 'scale', ...named, '+2', '--dry-run');
      expect(code).toBe(0);
      expect(out).toContain('Scale api · prod');
    },
  );

  test.each([['no'], ['y'], [''], ['YES!']])('is not made after "%s"', async (answer) => {
    const { run, desiredCount, waiting } = await start();
    const { code, err } = await run({ answers: [answer] }, 'scale', 'prod/api', '6');
    expect([code, err]).toEqual([1, 'Not confirmed. Nothing was changed.\n']);
    expect(await desiredCount('prod/api')).toBe(4);
    expect(await waiting()).toEqual([]);
  });

  test('is not made when nobody answers any more', async () => {
    const { run, writes } = await start();
    expect((await run({ answers: [] }, 'scale', 'prod/api', '6')).code).toBe(1);
    expect(writes()).toBe(0);
  });

  test.each([
    ['x3', '12', 'more than double'],
    ['0', '0', 'nothing of api runs any more'],
  ])('%s is asked twice, the second time for the count', async (count, typed, doubt) => {
    const { run, desiredCount } = await start();
    const wrong = await run({ answers: ['yes', 'yes'] }, 'scale', 'prod/api', count);
    expect(wrong.code).toBe(1);
    expect(wrong.out).toContain('Are you sure?');
    expect(wrong.out.slice(wrong.out.indexOf('Are you sure?'))).toContain(doubt);
    expect(await desiredCount('prod/api')).toBe(4);
    const right = await run({ answers: ['yes', typed] }, 'scale', 'prod/api', count);
    expect(right.questions).toEqual([
      'Type yes to confirm: ',
      'Type the number of tasks that you want to go on: ',
    ]);
    expect(right.code).toBe(0);
    expect(await desiredCount('prod/api')).toBe(Number(typed));
  });

  test('a dry run stores nothing and asks nothing', async () => {
    const { run, auditActions, writes } = await start();
    const { code, out, questions } = await run({}, 'scale', 'prod/api', '-1', '--dry-run');
    expect([code, questions]).toEqual([0, []]);
    expect(out).toContain('4 → 3 tasks (−1)');
    expect(out).toContain('Dry run: nothing was changed.');
    expect([await auditActions(), writes()]).toEqual([[], 0]);
  });

  test('what a limit blocks is shown and cannot be confirmed', async () => {
    const { run, writes } = await start();
    const { code, out, questions } = await run({}, 'scale', 'prod/api', '21');
    expect([code, questions, writes()]).toEqual([1, [], 0]);
    expect(out).toMatch(/^ {2}blocks {6}/m);
    expect(out).toContain('Nothing was changed, and this cannot be confirmed.');
  });

  test('what somebody changed meanwhile is told, and ends with status 1', async () => {
    const { run, setCount } = await start();
    const { code, out } = await run(
      { answers: ['yes'], meanwhile: () => setCount('prod/api', 9) },
      ...['scale', 'prod/api', '6'],
    );
    expect(code).toBe(1);
    expect(out).toContain('overtaken');
    expect(out).toContain('stevedore why prod/api');
  });

  test('Ctrl-C ends the following, not the change', async () => {
    const { run, desiredCount } = await start();
    const { code, err } = await run(
      {
        answers: ['yes'],
        meanwhile: (io) => {
          io.interrupt();
        },
      },
      ...['scale', 'prod/api', '6'],
    );
    expect(code).toBe(1);
    expect(err).toContain('The change goes on: it was sent, and Ctrl-C takes nothing back.');
    expect(err).toContain('stevedore history api');
    expect(await desiredCount('prod/api')).toBe(6);
  });

  test('with `for 2h` it says who puts it back', async () => {
    const { run } = await start();
    const { out } = await run({ answers: ['yes'] }, 'scale', 'prod/api', '6', 'for', '2h');
    expect(out).toContain('To be put back at about 16:00 UTC');
    expect(out.replace(/\s+/g, ' ')).toContain(
      'That does a bot which runs on the same database (the database of the test)',
    );
  });
});

describe('who may change what', () => {
  test('without policies it is refused, with the lines to add', async () => {
    const { run, auditActions, writes } = await start({});
    const { code, out, err } = await run({}, 'scale', 'prod/api', '6');
    expect([code, out, writes()]).toEqual([1, '', 0]);
    expect(err).toContain('No policy in stevedore.yml covers prod/api');
    expect(err).toContain('      users: ["cli:ann"]\n');
    expect(await auditActions()).toEqual(['refused']);
  });

  test('another user of the machine is another person', async () => {
    const { run } = await start();
    const { code, err } = await run({ user: 'bob' }, 'scale', 'prod/api', '6');
    expect(code).toBe(1);
    expect(err.replace(/\s+/g, ' ')).toContain('have cli:bob added to its users');
  });

  test('a restart and a range need policies that name them', async () => {
    const { run } = await start();
    expect((await run({}, 'restart', 'prod/api')).err).toContain('and not restart');
    expect((await run({}, 'autoscale', 'prod/api', 'min', '2', 'max', '9')).code).toBe(1);
  });

  test('in the simulated account everything may be tried, and nothing outlives the command', async () => {
    const { run } = await start(null);
    const restarted = await run({ answers: ['yes'] }, 'restart', 'prod/api');
    expect(restarted.code).toBe(0);
    expect(restarted.out).toContain('simulated account (');
    const raised = await run({ answers: ['yes'] }, 'scale', 'prod/api', '6', 'for', '2h');
    expect(raised.out.replace(/\s+/g, ' ')).toContain('Nobody puts it back');
  });
});
