import { describe, expect, test } from '@jest/globals';
import type { Post } from '../../src/cli/doctor/check-slack.ts';
import { checkWelcome } from '../../src/cli/doctor/check-welcome.ts';

const TOKENS = { botToken: 'xoxb-canary', appToken: undefined, apiUrl: 'https://slack.test/api/' };
const JOINERS = { welcomesJoiners: true };

/** A Slack that grants these scopes. */
const granting =
  (scopes: string | null, body: unknown = { ok: true }): Post =>
  async (url) => {
    expect(url).toBe('https://slack.test/api/auth.test');
    return { body, header: (name) => (name === 'x-oauth-scopes' ? scopes : null) };
  };
const never: Post = () => Promise.reject(new Error('It went outside.'));

describe('stevedore doctor looks whether Slack may tell who joins', () => {
  test('not where nobody asked for it', async () => {
    expect(await checkWelcome({ welcomesJoiners: false }, TOKENS, never)).toEqual([]);
  });

  test('a scope that is missing is wrong, with the two lines to add', async () => {
    const [verdict, ...others] = await checkWelcome(
      JOINERS,
      TOKENS,
      granting('commands, chat:write'),
    );
    expect(others).toEqual([]);
    expect(verdict).toMatchObject({ state: 'wrong', about: 'greeting who joins' });
    expect(verdict?.says).toContain('lacks the scope users:read');
    expect(verdict?.todo).toMatch(/the # off .*users:read and team_join/);
    expect(JSON.stringify(verdict)).not.toContain('canary');
  });

  test('a scope that is there is fine, and the event is not pretended to be known', async () => {
    expect(await checkWelcome(JOINERS, TOKENS, granting('users:read.email, users:read'))).toEqual([
      {
        about: 'greeting who joins',
        state: 'fine',
        says: 'users:read is granted. Whether the app is subscribed to team_join cannot be seen from here.',
      },
    ]);
    const [near] = await checkWelcome(JOINERS, TOKENS, granting('users:read.email'));
    expect(near?.state).toBe('wrong');
  });

  test('without a token it cannot be tried; what is wrong with a token is said of the token', async () => {
    const [verdict] = await checkWelcome(JOINERS, { ...TOKENS, botToken: undefined }, never);
    expect(verdict?.state).toBe('unknown');
    const refused = granting(null, { ok: false, error: 'invalid_auth' });
    expect(await checkWelcome(JOINERS, TOKENS, refused)).toEqual([]);
  });

  test('a Slack that does not answer is told', async () => {
    expect(await checkWelcome(JOINERS, TOKENS, never)).toMatchObject([
      { state: 'wrong', says: 'Slack could not be reached.' },
    ]);
  });
});
