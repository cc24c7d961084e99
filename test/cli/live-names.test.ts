import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { checkCommand } from '../../src/cli/check-command.ts';
import type { Io } from '../../src/cli/io.ts';
import type { OpenAccounts } from '../../src/cli/live-accounts.ts';
import { liveCommand } from '../../src/cli/live-command.ts';
import { placeCommand } from '../../src/cli/place-command.ts';
import { type ReadersTest, startReadersTest } from '../aws/readers-test.ts';
import { fakeIo } from './fake-io.ts';

const TEAM = join(import.meta.dirname, '..', 'scenarios', 'team');
const SETTINGS = `
knowledge: ${TEAM}
aliases:
  till: { cluster: prod, service: api }
`;

describe('what the team calls its services, at the terminal', () => {
  let stage: ReadersTest;
  beforeAll(async () => {
    stage = await startReadersTest();
  });
  afterAll(() => stage.account.stop());

  const run = async (
    command: (words: readonly string[], io: Io, open: OpenAccounts) => Promise<number>,
    ...words: readonly string[]
  ) => {
    const base = fakeIo({ files: { '/repo/here/stevedore.yml': SETTINGS } });
    const kindOf: Io['kindOf'] = async (path) => (path === TEAM ? 'folder' : base.kindOf(path));
    await command(words, { ...base, kindOf }, async () => ({
      accounts: [stage.readers],
      clock: { now: stage.account.now },
      simulated: true,
      stop: async () => undefined,
    }));
    const { out, err } = base.printed();
    return `${out}${err}`;
  };

  test('describe, with what the team wrote on it', async () => {
    const text = await run(liveCommand('describe'), 'checkout-page');
    expect(text).toMatch(/^checkout · prod-fargate/);
    expect(text).toContain('Checkout page: Takes the order of a customer');
    expect(await run(liveCommand('why'), 'Checkout page')).toContain(
      'Your runbook: Checkout does not come up.',
    );
  });

  test('place and check', async () => {
    expect(await run(placeCommand, 'cart', '5')).toContain('checkout:3');
    expect(await run(checkCommand, 'cart')).toContain(
      'Taken for the service prod-fargate/checkout',
    );
  });

  test('an alias of stevedore.yml comes before a name of the team', async () => {
    expect(await run(liveCommand('describe'), 'till')).toMatch(/^api · prod/);
    expect(await run(placeCommand, 'till', '1')).toContain('api:');
  });

  test('check with --no-config knows neither', async () => {
    expect(await run(checkCommand, '--no-config', 'cart')).toContain('has a service cart');
  });
});
