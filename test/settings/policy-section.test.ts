import { describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import { parseSettings } from '../../src/settings/parse-settings.ts';
import { policySections } from '../../src/settings/policy-section.ts';

const file = z.strictObject(policySections);

/** The first fault as `path message`. */
const faultOf = (value: unknown): string => {
  const read = file.safeParse(value);
  const [issue] = read.error?.issues ?? [];
  return issue === undefined ? 'none' : `${issue.path.join('.')} ${issue.message}`;
};

const allow = { users: ['U0123'] };
const services = ['prod/web'];

describe('policies', () => {
  test('what is left out is filled in: scale alone, no limits, no approvals', () => {
    expect(file.parse({ policies: [{ services, allow }] }).policies).toEqual([
      {
        name: '1 (prod/web)',
        services,
        accounts: null,
        commands: ['scale'],
        readOnly: false,
        allow: { users: ['U0123'], groups: [], channels: [] },
        ...{ min: null, max: null, maxStep: null, approvals: 0, approvers: null, role: null },
      },
    ]);
  });

  test('nothing at all is no policy, no freeze, and UTC', () => {
    expect(file.parse({})).toEqual({ policies: [], freezes: [], timeZone: 'UTC' });
    expect(file.parse({ policies: null })).toMatchObject({ policies: [] });
  });

  test('a handle may be written with @', () => {
    const { policies } = file.parse({ policies: [{ services, allow: { groups: ['@oncall'] } }] });
    expect(policies[0]?.allow.groups).toEqual(['oncall']);
  });

  test.each([
    [{ services }, 'policies.0.allow is missing: say who may do it, or set readOnly: true'],
    [{ services, allow: {} }, 'policies.0.allow names nobody: give users, groups or channels'],
    [{ services: [], allow }, 'policies.0.services names no service; write ["*"] for all'],
    [{ services: ['a/b/c'], allow }, 'policies.0.services.0 takes CLUSTER/SERVICE'],
    [{ services, allow: { users: ['@ana'] } }, 'policies.0.allow.users.0 takes the member ID'],
    [{ services, allow: { channels: ['#ops'] } }, 'policies.0.allow.channels.0 takes the ID'],
    [{ services, allow, min: 5, max: 4 }, 'policies.0.max is below min'],
    [{ services, allow, max: 9_999 }, 'policies.0.max is above 5,000 tasks'],
    [{ services, allow, readOnly: true }, 'policies.0.readOnly and allow contradict each other'],
    [{ services, allow, approvers: allow }, 'policies.0.approvers needs approvals'],
    [{ services, allow, role: 'admin' }, 'policies.0.role takes the ARN of an IAM role'],
    [{ services, allow, commands: ['delete'] }, 'policies.0.commands.0 Invalid option'],
    [{ services, allow, maximum: 3 }, 'policies.0 Unrecognized key: "maximum"'],
  ])('%j is refused', (policy, message) => {
    expect(faultOf({ policies: [policy] })).toContain(message);
  });
});

describe('freezes', () => {
  const window = { days: ['Friday', 'sat'], from: '18:00', to: '24:00' };

  test('times become minutes, days their short names', () => {
    const read = file.parse({ freezes: [{ ...window, timeZone: 'Europe/Berlin' }] });
    expect(read.freezes).toEqual([
      {
        ...{ name: '1', services: ['*'], accounts: null, days: ['fri', 'sat'] },
        ...{ fromMinute: 1080, toMinute: 1440, timeZone: 'Europe/Berlin', reason: null },
      },
    ]);
  });

  test.each([
    [{ ...window, timeZone: 'Berlin' }, 'freezes.0.timeZone takes the name of a time zone'],
    [{ ...window, from: '6pm' }, 'freezes.0.from takes a time in quotes, such as "18:00"'],
    [{ ...window, days: ['someday'] }, 'freezes.0.days.0 takes days such as mon'],
    [{ days: ['mon'], from: '18:00' }, 'freezes.0.to Invalid input'],
  ])('%j is refused', (freeze, message) => {
    expect(faultOf({ freezes: [freeze] })).toContain(message);
  });
});

test.each([
  ['policies', '  - { services: ["*"], readOnly: true, accounts: [prdo] }'],
  ['freezes', '  - { from: "18:00", to: "24:00", accounts: [prdo] }'],
])(
  'a misspelt account in %s is a fault, since it would open what is to be closed',
  (section, line) => {
    const text = `accounts:\n  prod: {}\n${section}:\n${line}\n`;
    expect(() => parseSettings(text, 'stevedore.yml', { rules: [] })).toThrow(
      /^stevedore\.yml:4:\d+: no account of this file is called prdo; is prod meant\?$/,
    );
  },
);

test('editors get a schema of both', () => {
  const schema = z.toJSONSchema(file, { io: 'input' });
  expect(Object.keys(schema.properties ?? {})).toEqual(['policies', 'freezes', 'timeZone']);
});
