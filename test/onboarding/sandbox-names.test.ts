import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Desk } from '../../handlers/desk.ts';
import { dispatch } from '../../handlers/dispatch.ts';
import { fix } from '../../src/operations/fix.ts';
import { createLive } from '../../src/operations/live/live-operations.ts';
import { namesSandbox } from '../../src/operations/live/names/sandbox-name.ts';
import { outsideSandboxes } from '../../src/operations/live/outside-sandboxes.ts';
import { deskOn } from '../handlers/live/live-ask.ts';
import { aCluster, aService, deps } from '../operations/live/builders.ts';
import { fakeAccount } from '../operations/live/fake-account.ts';
import { recordedChanges } from './recorded-changes.ts';

const production = fakeAccount({ clusters: [aCluster('prod')], services: [aService()] });
const own = fakeAccount({ clusters: [aCluster('sandbox')], services: [aService()] });
const base = deskOn([production.readers]);

/** A desk on a production account, beside a sandbox; both note every call. */
const desk: Desk = {
  ...base,
  operations: {
    ...base.operations,
    fix,
    live: outsideSandboxes(createLive({ accounts: [production.readers], ...deps })),
    changes: recordedChanges(production.calls),
  },
  sandboxOf: async () => ({
    ok: true,
    answer: {
      live: createLive({ accounts: [own.readers], ...deps }),
      changes: recordedChanges(own.calls),
      clock: deps.clock,
    },
  }),
};

/** Forgets all calls, and gives where the next ones are noted. */
const stage = () => {
  production.calls.length = 0;
  own.calls.length = 0;
  const ask = (text: string) =>
    dispatch(text, desk, {
      user: 'U1',
      team: 'T1',
      channel: 'C1',
      open: async () => {},
      attached: [],
    });
  return { ask, production: production.calls, sandbox: own.calls };
};

const COMMANDS = ['describe', 'why', 'status', 'tasks', 'task', 'check', 'place', 'services'];
const CHANGES = ['scale', 'autoscale', 'restart', 'rollback', 'raised', 'history', 'freeze'];
const command = fc.constantFrom(...COMMANDS, ...CHANGES, 'unfreeze', 'query', 'clusters', 'help');
const word = fc.stringMatching(/^[a-z0-9-]{1,12}$/);
const sandboxName = fc
  .tuple(
    fc.constantFrom('', 'sandbox/', 'prod/', 'simulated/eu-central-1/sandbox/', '*', '"', '`', '_'),
    fc.constantFrom('sandbox-', 'Sandbox-', 'SANDBOX-'),
    word,
    fc.constantFrom('', '*', '"', '`', '_', ','),
  )
  .map((parts) => parts.join(''));
const behind = fc.constantFrom(
  '',
  ' 3',
  ' +2 for 2h',
  ' in prod',
  ' page 2',
  ' log',
  ' 6h',
  ' until 18:00',
);
const space = fc.constantFrom(' ', '  ', '\t', '\n');

describe('a name that begins with sandbox-', () => {
  test('never reaches a reader or a writer of an account of the team, in whatever command', async () => {
    await fc.assert(
      fc.asyncProperty(command, space, sandboxName, behind, async (name, gap, service, more) => {
        const { ask, production } = stage();
        await ask(`${name}${gap}${service}${more}`);
        expect(production).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('nor anywhere else in the text', async () => {
    await fc.assert(
      fc.asyncProperty(command, word, sandboxName, async (name, first, service) => {
        const { ask, production } = stage();
        await ask(`${name} ${first} in ${service}`);
        expect(production).toEqual([]);
      }),
    );
  });

  test('nor by a field of a form, which asks the live operations themselves', async () => {
    const { production } = stage();
    const live = desk.operations.live;
    const result = await live?.query({
      cluster: 'sandbox-cluster',
      expression: 'agentVersion > 1',
    });
    expect(result).toMatchObject({ ok: false, advice: { code: 'sandbox-name' } });
    expect(await live?.from({ id: 'C1', name: 'ops' }).describe('sandbox-web')).toMatchObject({
      ok: false,
    });
    expect(production).toEqual([]);
  });

  test.each(['my-sandbox-web', 'web-sandbox', 'sandbox', 'sandboxes', 'prod/web'])(
    '%s is none',
    (name) => {
      expect(namesSandbox(name)).toBe(false);
    },
  );
});

describe('names of the team', () => {
  test('never reach a sandbox', async () => {
    const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/).filter((one) => !namesSandbox(one));
    await fc.assert(
      fc.asyncProperty(command, name, behind, async (asked, service, more) => {
        const { ask, sandbox } = stage();
        await ask(`${asked} ${service}${more}`);
        expect(sandbox).toEqual([]);
      }),
    );
  });

  test('do where somebody says so', async () => {
    const { ask, sandbox, production } = stage();
    const reply = await ask('sandbox services sandbox');
    expect(sandbox).not.toEqual([]);
    expect(production).toEqual([]);
    expect(reply?.text).toMatch(/^Your sandbox: /);
    expect(reply?.share).toBeNull();
  });
});

describe('every answer from a sandbox', () => {
  test.each([
    'describe sandbox-web',
    'why sandbox-x',
    'scale sandbox-web 3',
    'history sandbox-web',
  ])('%s says so, and its buttons stay there', async (text) => {
    const { ask, sandbox } = stage();
    const reply = await ask(text);
    expect(reply?.text).toMatch(/^Your sandbox: /);
    expect(JSON.stringify(reply?.blocks[0])).toContain('Your sandbox');
    expect(sandbox).not.toEqual([]);
    for (const { value = '' } of reply?.buttons ?? [])
      expect(value).toMatch(/^sandbox |sandbox-|^explain/);
  });
});
