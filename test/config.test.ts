import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ConfigError, readConfig } from '../src/config.ts';

const BOT = 'xoxb-1-canary';
const APP = 'xapp-1-canary';
const SECRET = '0123456789abcdef0123456789abcdef';

const problems = (env: Record<string, string>): string => {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
  }
  throw new Error('The settings were accepted');
};

describe('how Stevedore is reached follows from the settings', () => {
  test('no Slack setting: the local workspace on port 3000, quiet', () => {
    expect(readConfig({})).toEqual({
      mode: 'local',
      port: 3000,
      logLevel: 'warn',
      aws: { kind: 'simulated' },
      store: { kind: 'sqlite', file: ':memory:' },
    });
  });

  test('bot token and app token: Socket Mode', () => {
    expect(readConfig({ SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP })).toMatchObject({
      mode: 'socket',
    });
  });

  test('bot token and signing secret: signed HTTP', () => {
    const env = { SLACK_BOT_TOKEN: BOT, SLACK_SIGNING_SECRET: SECRET, PORT: '8080' };
    expect(readConfig(env)).toMatchObject({ mode: 'http', port: 8080 });
  });

  test('all three: Socket Mode, which needs no public address', () => {
    const env = { SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP, SLACK_SIGNING_SECRET: SECRET };
    expect(readConfig(env)).toMatchObject({ mode: 'socket' });
  });

  test('an empty variable counts as not set', () => {
    expect(readConfig({ SLACK_BOT_TOKEN: '', SLACK_APP_TOKEN: ' ' })).toMatchObject({
      mode: 'local',
    });
  });
});

describe('wrong or missing settings end the start with one list of what to set where', () => {
  test('a bot token alone names both ways on', () => {
    const message = problems({ SLACK_BOT_TOKEN: BOT });
    expect(message).toContain('SLACK_APP_TOKEN: missing');
    expect(message).toContain('SLACK_SIGNING_SECRET: missing');
    expect(message).toContain('api.slack.com/apps');
  });

  test.each([{ SLACK_APP_TOKEN: APP }, { SLACK_SIGNING_SECRET: SECRET }])(
    '%j asks for the bot token',
    (env) => {
      expect(problems(env as Record<string, string>)).toContain('SLACK_BOT_TOKEN: missing');
    },
  );

  test('every wrong setting is named at once', () => {
    const message = problems({
      SLACK_BOT_TOKEN: 'abc',
      SLACK_APP_TOKEN: 'def',
      PORT: '99999',
      LOG_LEVEL: 'loud',
    });
    expect(message).toContain('4 settings need attention');
    for (const name of ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'PORT', 'LOG_LEVEL']) {
      expect(message).toContain(`  ${name}: `);
    }
  });

  test('no value is repeated, since it may be a token', () => {
    const message = problems({
      SLACK_BOT_TOKEN: 'xoxp-canary',
      SLACK_APP_TOKEN: 'canary',
      PORT: 'canary',
    });
    expect(message).not.toContain('canary');
  });
});

describe('the AWS account is chosen, never guessed', () => {
  const slack = { SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP };
  const around = { AWS_PROFILE: 'prod', AWS_ACCESS_KEY_ID: 'AKIA', AWS_REGION: 'eu-central-1' };

  test.each([
    [{}, { kind: 'simulated' }],
    [around, { kind: 'simulated' }],
    [{ STEVEDORE_AWS: 'simulated' }, { kind: 'simulated' }],
    [{ STEVEDORE_AWS: 'real' }, { kind: 'real' }],
    [
      { ...around, STEVEDORE_AWS: 'real' },
      { kind: 'real', region: 'eu-central-1' },
    ],
    [
      { STEVEDORE_AWS: 'real', AWS_DEFAULT_REGION: 'us-gov-west-1' },
      { kind: 'real', region: 'us-gov-west-1' },
    ],
    [slack, { kind: 'off' }],
    [{ ...slack, ...around }, { kind: 'off' }],
    [{ ...slack, STEVEDORE_AWS: 'real' }, { kind: 'real' }],
  ] as const)('%j: %j', (env, aws) => {
    expect(readConfig(env).aws).toEqual(aws);
  });

  test('the simulated account stays in the local workspace', () => {
    expect(problems({ ...slack, STEVEDORE_AWS: 'simulated' })).toContain(
      'STEVEDORE_AWS: is simulated',
    );
  });

  test('a wrong choice or Region is named, but no Region that nothing needs', () => {
    expect(problems({ STEVEDORE_AWS: 'yes' })).toContain(
      '  STEVEDORE_AWS: is neither real nor simulated',
    );
    expect(problems({ STEVEDORE_AWS: 'real', AWS_REGION: 'Frankfurt' })).toContain(
      '  AWS_REGION: is not a Region',
    );
    expect(readConfig({ AWS_REGION: 'Frankfurt' }).aws).toEqual({ kind: 'simulated' });
  });
});

describe('where Stevedore remembers', () => {
  const slack = { SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP };
  const url = 'postgres://stevedore:canary@db.example:5432/stevedore';

  test('with a real Slack: PostgreSQL where there is an address, else a file in a folder', () => {
    const storeOf = (env: Record<string, string>) => readConfig({ ...slack, ...env }).store;
    expect(storeOf({ DATABASE_URL: url, STEVEDORE_DATA: '/data' })).toEqual({
      kind: 'postgres',
      url,
    });
    expect(storeOf({ STEVEDORE_DATA: '/data' }).kind).toBe('sqlite');
    expect(storeOf({})).toEqual({ kind: 'sqlite', file: join('stevedore-data', 'stevedore.db') });
  });

  test('with the simulated account: in memory or in a folder that is named, never in a database that is around', () => {
    expect(readConfig({ DATABASE_URL: url }).store).toEqual({ kind: 'sqlite', file: ':memory:' });
    expect(readConfig({ STEVEDORE_DATA: '/data', DATABASE_URL: url }).store).toMatchObject({
      file: join('/data', 'stevedore.db'),
    });
    expect(readConfig({ DATABASE_URL: url, STEVEDORE_AWS: 'real' }).store.kind).toBe('postgres');
  });

  test('an address of something else is named, and its value is not repeated', () => {
    const message = problems({ ...slack, DATABASE_URL: 'mysql://root:canary@db/x' });
    expect(message).toContain('DATABASE_URL: is no address of a PostgreSQL');
    expect(message).toContain('STEVEDORE_DATA');
    expect(message).not.toContain('canary');
  });
});
