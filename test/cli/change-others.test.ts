import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { type ChangeTerminal, startChangeTerminal } from './change-terminal.ts';

const people = { users: ['cli:ann', 'cli:bob'] };
const TWO = {
  policies: [
    {
      name: 'two people',
      services: ['prod'],
      commands: ['scale', 'freeze'],
      allow: people,
      min: 0,
      max: 20,
      approvals: 1,
    },
    { name: 'staging', services: ['staging'], allow: people },
  ],
};
const BOB = { user: 'bob', answers: ['yes'] };

// Each follows changes to their end, with all the calls of a real one.
jest.setTimeout(30_000);

let terminal: ChangeTerminal;
const start = async (yml: unknown = TWO): Promise<ChangeTerminal> => {
  terminal = await startChangeTerminal(yml);
  return terminal;
};
afterEach(() => terminal.stop());

const asked = async ({ run, waiting }: ChangeTerminal): Promise<string> => {
  const { code, out } = await run({ answers: ['yes'] }, 'scale', 'prod/api', '6');
  const [proposal] = await waiting();
  expect([code, proposal?.state]).toEqual([1, 'confirmed']);
  expect(out.replace(/\s+/g, ' ')).toContain(`stevedore approve ${proposal?.id}`);
  return proposal?.id ?? '';
};

describe('two people', () => {
  test('the change waits until another one approves it, who then follows it', async () => {
    const own = await start();
    const id = await asked(own);
    expect(await own.desiredCount('prod/api')).toBe(4);
    const { code, out, questions } = await own.run(BOB, 'approve', id);
    expect([code, questions]).toEqual([0, ['Type yes to approve: ']]);
    expect(out).toContain('by ann');
    expect(out).toContain('Done: 6 tasks are running, as asked for.');
    expect(await own.desiredCount('prod/api')).toBe(6);
  });

  test('nobody approves what they asked for, and a stranger does not either', async () => {
    const own = await start();
    const id = await asked(own);
    expect((await own.run({ answers: ['yes'] }, 'approve', id)).err).toContain(
      'your approval does not count',
    );
    const stranger = await own.run({ user: 'eve', answers: ['yes'] }, 'approve', id);
    expect([stranger.code, await own.desiredCount('prod/api')]).toEqual([1, 4]);
    expect((await own.run({ user: 'bob', answers: ['no'] }, 'approve', id)).code).toBe(1);
    expect((await own.waiting()).map(({ state }) => state)).toEqual(['confirmed']);
  });

  test('the author cancels, and nobody else', async () => {
    const own = await start();
    const id = await asked(own);
    expect((await own.run({ user: 'bob' }, 'cancel', id)).code).toBe(1);
    expect((await own.run({}, 'cancel', id)).out).toContain('Cancelled before anything was sent.');
    expect(await own.waiting()).toEqual([]);
    expect((await own.run(BOB, 'approve', id)).code).toBe(1);
  });

  test('what was asked for in Slack is approved there', async () => {
    const own = await start();
    const id = await asked(own);
    const [proposal] = await own.waiting();
    if (proposal === undefined) throw new Error('nothing waits');
    const inSlack = { ...proposal, id: `${id}-s`, by: { userId: 'U0123', teamId: 'T0123' } };
    await own.add(inSlack);
    expect((await own.run(BOB, 'approve', inSlack.id)).err).toContain('was asked for in Slack');
    expect((await own.run(BOB, 'approve', 'id-of-nothing')).err).toContain(
      'There is no change id-of-nothing in the database of the test.',
    );
    await expect(own.run(BOB, 'approve', 'web')).rejects.toThrow('is no id of a change');
  });

  test('in the simulated account of one command nobody could approve', async () => {
    const { run, waiting } = await start(null);
    const { code, err } = await run({ answers: ['yes'] }, 'scale', 'prod/worker', '4');
    expect([code, await waiting()]).toEqual([1, []]);
    expect(err).toContain('nobody else sees the simulated account of this command');
  });
});

describe('what was changed', () => {
  const ALONE = { policies: [{ services: ['prod'], allow: people, min: 0, max: 20 }] };

  test('history tells who, why and how it ended; raised what is above its normal', async () => {
    const { run } = await start(ALONE);
    expect((await run({}, 'history')).out).toContain('Nothing was changed through Stevedore yet.');
    const words = ['scale', 'prod/api', '6', 'because', 'launch day'];
    await run({ answers: ['yes'] }, ...words);
    const history = await run({}, 'history', 'api');
    expect(history.out).toMatch(
      /prod\/api {2}4 → 6 tasks \(\+2\) {2}done\n {2}14:00 UTC by ann “launch day”/,
    );
    expect((await run({}, 'history', 'worker')).out).toContain('Nothing was changed');
    const raised = await run({ user: 'bob' }, 'raised');
    expect(raised.out).toContain('prod/api  6 now, normally 4');
    expect(JSON.parse((await run({}, 'raised', '--format', 'json')).out)).toMatchObject({
      raised: [{ normal: 4, desiredCount: 6, first: { reason: 'launch day' } }],
    });
    expect(JSON.parse((await run({}, 'history', '--format', 'json')).out)).toMatchObject({
      changes: [{ state: 'steady', change: { kind: 'scale', desiredCount: 6 } }],
    });
    await expect(run({}, 'history', '--yes')).rejects.toThrow('changes nothing');
  });
});

describe('a freeze', () => {
  test('of a name that nothing has is refused, so that nobody trusts in it', async () => {
    const { run } = await start();
    const typo = await run({}, 'freeze', 'pord', 'for', '2h');
    expect([typo.code, typo.out]).toEqual([1, '']);
    expect(typo.err).toContain('There is no cluster pord');
    expect((await run({}, 'unfreeze', 'prod')).err).toContain('There is no freeze of prod.');
  });

  test('holds for everybody until somebody who may lifts it', async () => {
    const { run, auditActions } = await start();
    const frozen = await run({}, 'freeze', 'prod', 'for', '2h', 'because', 'audit');
    expect([frozen.code, frozen.err]).toEqual([0, '']);
    expect(frozen.out).toContain('prod in simulated is frozen until 16:00 UTC.');
    const blocked = await run({ user: 'bob' }, 'scale', 'prod/api', '6');
    expect([blocked.code, blocked.questions]).toEqual([1, []]);
    expect(blocked.out).toContain('blocks');
    const lifted = await run({ user: 'bob' }, 'unfreeze', 'prod', '--format', 'json');
    expect(JSON.parse(lifted.out)).toMatchObject({ ok: true, lifted: [{ pattern: 'prod' }] });
    expect(await auditActions()).toEqual(['frozen', 'proposed', 'refused', 'unfrozen']);
    expect((await run({}, 'unfreeze', 'prod')).err).toContain('There is no freeze of prod.');
  });

  test('is not set by a dry run, nor by whom no policy allows it', async () => {
    const { run, auditActions } = await start();
    expect((await run({}, 'freeze', 'prod', 'for', '2h', '--dry-run')).out).toContain(
      'Dry run: nothing was frozen.',
    );
    expect(await auditActions()).toEqual([]);
    const { code, out, err } = await run({}, 'freeze', 'staging', 'for', '2h');
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('Refused');
    await expect(run({}, 'freeze', 'prod')).rejects.toThrow('The end of the freeze is missing.');
  });
});
