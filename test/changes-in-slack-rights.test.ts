import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Attempt, expected, type TestPolicy } from './changes-in-slack-oracle.ts';
import { type SlackChanges, startSlackChanges } from './changes-in-slack-stage.ts';

const [ANA, BEN, CHI] = ['UANA00001', 'UBEN00001', 'UCHI00001'];
const [OPS, DEV] = ['COPS00001', 'CDEV00001'];
const ALL = ['scale', 'autoscale', 'restart', 'rollback', 'freeze'];

const SETS: Readonly<Record<string, readonly TestPolicy[]>> = {
  'no policy at all': [],
  'one user, scale alone by default': [
    { name: 'a', services: ['prod/worker'], allow: { users: [ANA] } },
  ],
  'a group, everything, one cluster': [
    { name: 'a', services: ['prod-fargate'], commands: ALL, allow: { groups: ['operators'] } },
  ],
  'channels alone, then a user': [
    { name: 'a', services: ['prod/*'], commands: ['scale', 'restart'], allow: { channels: [OPS] } },
    { name: 'b', services: ['*'], commands: ALL, allow: { users: [CHI] } },
  ],
  'a group in a channel, behind a read-only service': [
    { name: 'a', services: ['PROD-fargate/WEB', 'prod-fargate/web'], readOnly: true },
    {
      name: 'b',
      services: ['prod*'],
      commands: ALL,
      allow: { groups: ['operators'], channels: [DEV] },
    },
  ],
  'another account, and a user by name': [
    { name: 'a', services: ['prod'], accounts: ['other'], commands: ALL, allow: { users: [BEN] } },
    {
      name: 'b',
      services: ['*/web'],
      accounts: ['simulated'],
      commands: ALL,
      allow: { users: [BEN] },
    },
  ],
};

const COMMANDS: readonly {
  readonly command: string;
  readonly text: (service: string) => string;
}[] = [
  { command: 'scale', text: (service) => `scale ${service} 4 --dry-run` },
  { command: 'autoscale', text: (service) => `autoscale ${service} min 1 max 9 --dry-run` },
  { command: 'autoscale', text: (service) => `autoscale ${service} suspend --dry-run` },
  { command: 'restart', text: (service) => `restart ${service} --dry-run` },
  { command: 'rollback', text: (service) => `rollback ${service} to 1 --dry-run` },
  { command: 'freeze', text: (service) => `freeze ${service} for 1h --dry-run` },
  { command: 'freeze', text: (service) => `unfreeze ${service}` },
];
const SERVICES = ['prod/worker', 'prod-fargate/web'];
const PLACES = [
  { name: 'ops', channel: OPS },
  { name: 'dev', channel: DEV },
  { name: 'dm', channel: null },
];

interface Case extends Attempt {
  readonly text: string;
  readonly place: string;
}

const CASES: readonly Case[] = [ANA, BEN, CHI].flatMap((user = '') =>
  PLACES.flatMap(({ name: place, channel = null }) =>
    SERVICES.flatMap((service) =>
      COMMANDS.map(({ command, text }) => ({
        ...{ user, place, channel, service, command },
        text: text(service),
      })),
    ),
  ),
);

test('the table holds every answer there is', () => {
  const answers = Object.values(SETS).flatMap((policies) =>
    CASES.map((one) => expected(policies, one)),
  );
  expect([...new Set(answers)].sort()).toEqual([
    'allowed',
    'channel-not-allowed',
    'command-not-named',
    'no-policy',
    'other-account',
    'person-not-allowed',
    'read-only',
  ]);
});

describe.each(Object.entries(SETS))('who may do what: %s', (_, policies) => {
  let stage: SlackChanges;
  beforeAll(async () => {
    stage = await startSlackChanges({ policies });
  }, 60_000);
  afterAll(() => stage.stop());

  test(`${CASES.length} commands are allowed or refused as an independent reading of the policies says`, async () => {
    const wrong: unknown[] = [];
    for (const one of CASES) {
      const before = (await stage.audit()).length;
      const { messages } = await stage.bot.control('command', {
        user: one.user,
        channel: one.place,
        text: one.text,
      });
      const lines = (await stage.audit()).slice(before);
      const [line] = lines;
      const got =
        line === undefined
          ? 'allowed'
          : `${line.action} ${line.by?.userId} ${line.detail?.split(':')[0]}`;
      const should = expected(policies, one);
      const wanted = should === 'allowed' ? 'allowed' : `refused ${one.user} ${should}`;
      // Whoever asks is answered, alone.
      const isAnswered = messages.length === 1 && messages[0]?.ephemeralTo === one.user;
      if (got !== wanted || lines.length > 1 || !isAnswered)
        wrong.push({ ...one, got, wanted, answer: messages.map(({ text }) => text) });
    }
    expect(wrong).toEqual([]);
    expect(stage.writes()).toEqual([]);
    expect(await stage.proposals()).toEqual([]);
  }, 120_000);
});
