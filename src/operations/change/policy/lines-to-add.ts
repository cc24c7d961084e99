import type { PolicyCommand } from '../../../model/change/policy.ts';
import type { PermitQuestion } from './permit.ts';

/** Text that YAML takes as it is, and nothing else. */
const word = (text: string): string =>
  /^[\w-]+(?:\/[\w-]+)?$/.test(text) && !/^(?:true|false|null|yes|no|on|off|~|[\d.-]+)$/i.test(text)
    ? text
    : JSON.stringify(text);

/** Lines for stevedore.yml that permit to the asker what they asked for, with limits to think about. */
export const linesToAdd = (
  { person, target: { account, cluster, service } }: PermitQuestion,
  command: PolicyCommand,
): string =>
  [
    'policies:',
    `  - services: [${word(`${cluster}/${service}`)}]`,
    ...(account === null ? [] : [`    accounts: [${word(account)}]`]),
    ...(command === 'scale' ? [] : [`    commands: [scale, ${command}]`]),
    '    allow:',
    `      users: [${word(person.userId)}]`,
    '    min: 1',
    '    max: 10',
  ].join('\n');
