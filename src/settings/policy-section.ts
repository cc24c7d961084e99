import * as z from 'zod';
import { POLICY_COMMANDS, type Policy } from '../model/change/policy.ts';
import { accountNames, freezes, patterns, ruleName, timeZone } from './freeze-section.ts';

const MOST_TASKS = 5_000;
const MOST_APPROVALS = 10;

const user = z
  .string()
  .regex(
    /^(?:[UW][A-Z0-9]{2,}|cli:[\w.-]+)$/,
    'takes the member ID of a person, such as U0123ABCD (profile, “Copy member ID”), or cli:NAME',
  );
const group = z
  .string()
  .regex(
    /^(?:S[A-Z0-9]{2,}|@?[a-z0-9][a-z0-9._-]*)$/,
    'takes the ID of a user group, such as S0123ABCD, or its handle, such as oncall',
  )
  .transform((text) => text.replace(/^@/, ''));
const channel = z
  .string()
  .regex(
    /^[CG][A-Z0-9]{2,}$/,
    'takes the ID of a channel, such as C0123ABCD (channel details, at the end)',
  );

const names = {
  users: z
    .array(user)
    .min(1, 'names nobody; leave it out instead')
    .optional()
    .describe('People by Slack user id.'),
  groups: z
    .array(group)
    .min(1, 'names no group; leave it out instead')
    .optional()
    .describe('Slack user groups by id or handle.'),
};
/** People and user groups, one of them at least. */
export const people = z
  .strictObject(names)
  .refine(
    ({ users, groups }) => users !== undefined || groups !== undefined,
    'names nobody: give users or groups',
  )
  .transform(({ users = [], groups = [] }) => ({ users, groups }));
const allow = z
  .strictObject({
    ...names,
    channels: z
      .array(channel)
      .min(1, 'names no channel; leave it out instead')
      .optional()
      .describe('Slack channels by id, in which alone it may be asked.'),
  })
  .refine(
    (own) => Object.values(own).some((value) => value !== undefined),
    'names nobody: give users, groups or channels',
  )
  .transform(({ users = [], groups = [], channels = [] }) => ({ users, groups, channels }));

const count = z.int().min(0, 'may not be negative').max(MOST_TASKS, 'is above 5,000 tasks');

const policy = z
  .strictObject({
    name: ruleName.optional().describe('What refusals call it.'),
    services: patterns.describe('CLUSTER/SERVICE, CLUSTER or *, with * for any characters.'),
    accounts: accountNames.optional().describe('Names of accounts; all when it is left out.'),
    commands: z
      .array(z.enum(POLICY_COMMANDS))
      .min(1, 'names no command')
      .optional()
      .describe('What it permits; scale alone when it is left out.'),
    readOnly: z.boolean().optional().describe('Nobody may change these services.'),
    allow: allow
      .optional()
      .describe('Who: one of the users or groups; where channels are named, only in one of them.'),
    min: count.optional().describe('Fewest tasks that somebody may set.'),
    max: count.optional().describe('Most tasks that somebody may set.'),
    maxStep: z
      .int()
      .min(1, 'may not be below 1')
      .max(MOST_TASKS, 'is above 5,000 tasks')
      .optional()
      .describe('By how many tasks one change may move the count.'),
    approvals: z
      .int()
      .min(0, 'may not be negative')
      .max(MOST_APPROVALS, 'is above 10')
      .optional()
      .describe('How many people beside the author must approve.'),
    approvers: people
      .optional()
      .describe('Who may approve; everybody whom it allows when it is left out.'),
    role: z
      .string()
      .regex(/^arn:[\w-]+:iam::\d{12}:role\/[\w+=,.@/-]+$/, 'takes the ARN of an IAM role')
      .optional()
      .describe('ARN of a role that is assumed to make the change, in the name of the person.'),
  })
  .refine(({ min = 0, max = MOST_TASKS }) => min <= max, {
    path: ['max'],
    error: 'is below min',
  })
  .refine(({ readOnly, allow: own }) => readOnly === true || own !== undefined, {
    path: ['allow'],
    error: 'is missing: say who may do it, or set readOnly: true',
  })
  .refine(({ readOnly, allow: own }) => readOnly !== true || own === undefined, {
    path: ['readOnly'],
    error: 'and allow contradict each other; leave one of them out',
  })
  .refine(({ approvals = 0, approvers }) => approvers === undefined || approvals > 0, {
    path: ['approvers'],
    error: 'needs approvals: the number of people who must approve',
  });

const NOBODY = { users: [], groups: [], channels: [] };

const policies = z
  .array(policy)
  .nullish()
  .transform((list): readonly Policy[] =>
    (list ?? []).map((own, index) => ({
      name: own.name ?? `${index + 1} (${own.services.join(', ')})`,
      services: own.services,
      accounts: own.accounts ?? null,
      commands: own.commands ?? ['scale'],
      readOnly: own.readOnly ?? false,
      allow: own.allow ?? NOBODY,
      min: own.min ?? null,
      max: own.max ?? null,
      maxStep: own.maxStep ?? null,
      approvals: own.approvals ?? 0,
      approvers: own.approvers ?? null,
      role: own.role ?? null,
    })),
  )
  .describe(
    'Who may change which services, and how far. The first one that covers the service and the command decides alone; without one nothing may be changed.',
  );

/** The sections of stevedore.yml that say who may change what, and when nobody may. */
export const policySections = {
  policies,
  freezes,
  timeZone: timeZone
    .nullish()
    .transform((zone) => zone ?? 'UTC')
    .describe('Time zone of times in commands, such as until 18:00; UTC when it is left out.'),
};
