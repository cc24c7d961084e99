import { describe, expect, test } from '@jest/globals';
import { readAgain } from '../../../handlers/read-again.ts';
import { COMMANDS } from '../../../src/operations/commands.ts';
import { aCluster, aService } from '../../operations/live/builders.ts';
import { fakeAccount } from '../../operations/live/fake-account.ts';
import { deskOn } from './live-ask.ts';

const place = { user: 'U1', open: null, attached: [] };

const textOf = async (value: string) => {
  const account = fakeAccount({ clusters: [aCluster('prod')], services: [aService()] });
  const reply = await readAgain(value, deskOn([account.readers]), place, null);
  return { text: reply?.text, calls: account.calls };
};

const REFUSED = 'This button cannot do what it carries.';

describe('the text of a button that looks', () => {
  test.each(['describe web', 'why web log', 'clusters'])('%s is run', async (value) => {
    const { text, calls } = await textOf(value);
    expect(text).not.toContain(REFUSED);
    expect(calls.length).toBeGreaterThan(0);
  });

  test.each([
    ...COMMANDS.filter(({ effect }) => effect !== 'read').map(({ name }) => `${name} web 3`),
    'SCALE web 3',
    ' scale web 0 because "x"',
    'describ web',
    '{"family":"web"}',
    '',
  ])('%j is refused when it was forged, and nothing is asked or done', async (value) => {
    const { text, calls } = await textOf(value);
    expect(text).toContain(REFUSED);
    expect(text).toContain('Nothing was done');
    expect(calls).toEqual([]);
  });
});
