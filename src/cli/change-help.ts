import type { CliCommand } from './help.ts';

const PLACE = '[--account NAME] [--region REGION] [--profile NAME] [--format text|json]';
const ON_SERVICE = `[--cluster NAME] ${PLACE}`;

const WHERE = `
  --cluster NAME       look for the service in this cluster only
  --account NAME       only this account of stevedore.yml
  --region REGION      in place of AWS_REGION and the AWS configuration; of several accounts, those in it
  --profile NAME       of the AWS configuration, in place of the accounts of stevedore.yml
  --format text|json   how to write the answer (text)
`;

const STATE = `
With STEVEDORE_AWS=real it works in the accounts of stevedore.yml, or in one by the standard chain of credentials, and
keeps its state in the database of the bot: DATABASE_URL, else the folder STEVEDORE_DATA, else ./stevedore-data. Else it
works in a simulated account that it starts for the moment, where you may change everything, and forgets it again.
`;

const CHANGE = `
It shows what would change and what speaks against it, asks for a yes, sends it, and follows it until the service is
steady, fails, or is overtaken by somebody else. Zero tasks, more than double and the like are asked twice. Ctrl-C ends
the following; the change goes on. Who may change what stands in the policies of stevedore.yml, where you are
cli:USER with your user name on this machine.

  for 2h, until 18:00  (scale and autoscale) only for that time: a bot that runs on the same database puts it back
  because "WHY"        the reason, for the record and for the others
  in PLACE             a cluster, an account or a Region
  --dry-run            show it and change nothing
  --yes                ask nothing, for scripts: only for changes that are not asked twice${WHERE}${STATE}
Exit status: 0 steady or dry run, 1 refused, failing, overtaken or waiting for approval, 2 not understood.
`;

const EXAMPLES = 'Examples:';

const change = (
  name: 'scale' | 'autoscale' | 'restart' | 'rollback',
  words: string,
  summary: string,
  examples: readonly string[],
): CliCommand => ({
  usage: `${name} SERVICE ${words}[because WHY] [--dry-run | --yes] ${ON_SERVICE}`,
  summary,
  details: `${CHANGE}\n${EXAMPLES}\n${examples.map((one) => `  stevedore ${one}\n`).join('')}`,
  load: async () => {
    const run = (await import('./change-command.ts')).changeCommand(name);
    return (args, io) => run(args, io);
  },
});

const step = (name: 'approve' | 'cancel', summary: string, details: string): CliCommand => ({
  usage: `${name} ID ${name === 'approve' ? '[--yes] ' : ''}${PLACE}`,
  summary,
  details,
  load: async () => {
    const run = (await import('./change-step-command.ts')).stepCommand(name);
    return (args, io) => run(args, io);
  },
});

const look = (name: 'raised' | 'history', summary: string, details: string): CliCommand => ({
  usage: `${name} [SERVICE] ${ON_SERVICE}`,
  summary,
  details,
  load: async () => {
    const run = (await import('./change-look-command.ts')).lookCommand(name);
    return (args, io) => run(args, io);
  },
});

const freeze = (
  name: 'freeze' | 'unfreeze',
  words: string,
  summary: string,
  details: string,
): CliCommand => ({
  usage: `${name} CLUSTER[/SERVICE] ${words}${PLACE}`,
  summary,
  details,
  load: async () => {
    const run = (await import('./change-look-command.ts')).freezeCommand(name);
    return (args, io) => run(args, io);
  },
});

const PATTERN = `
The pattern is *, CLUSTER or CLUSTER/SERVICE, with * for any characters.
`;

/** The commands that change services, and those that look at changes, as help shows them. */
export const CHANGE_CLI_COMMANDS: Readonly<Record<string, CliCommand>> = {
  scale: change(
    'scale',
    'COUNT [for TIME] ',
    'Change the number of tasks (3, +2, -1, x2, to 50%) after a yes, and follow it to its end.',
    ['scale web 3 --dry-run', 'scale web +2 for 2h because "launch day"', 'scale web 3 --yes'],
  ),
  autoscale: change(
    'autoscale',
    '{[min N] [max N] | suspend | resume} [for TIME] ',
    'Change the range of autoscaling, or suspend and resume its scale-in.',
    ['autoscale web min 5 max 20 for 2h', 'autoscale web suspend for 1h'],
  ),
  restart: change('restart', '', 'Start a new deployment of the definition that runs.', [
    'restart web',
  ]),
  rollback: change(
    'rollback',
    '[to REVISION] ',
    'Go back to the revision before, or to the one that you name.',
    ['rollback web', 'rollback web to 41'],
  ),
  approve: step(
    'approve',
    'Approve a change that somebody else asked for at a terminal, and follow it.',
    `
Where a policy wants two people, the change of the one waits half an hour for the other, who runs this with the same
database. Nobody approves what they asked for, and nobody counts twice. What was asked for in Slack is approved there.
${STATE}
${EXAMPLES}
  stevedore approve 4f7c2a91d0b35e6688aa
`,
  ),
  cancel: step(
    'cancel',
    'Cancel a change that you asked for and that still waits for approval.',
    `${STATE}
${EXAMPLES}
  stevedore cancel 4f7c2a91d0b35e6688aa
`,
  ),
  raised: look(
    'raised',
    'List what was scaled up through Stevedore and is still above its normal.',
    `${WHERE}${STATE}
${EXAMPLES}
  stevedore raised
`,
  ),
  history: look(
    'history',
    'Show who changed what through Stevedore, why, and how it ended.',
    `${WHERE}${STATE}
${EXAMPLES}
  stevedore history
  stevedore history web --format json
`,
  ),
  freeze: freeze(
    'freeze',
    '{until TIME | for SPAN} [because WHY] [--dry-run] ',
    'Let nothing be changed through Stevedore until a time.',
    `${PATTERN}${STATE}
${EXAMPLES}
  stevedore freeze prod until 18:00 because "audit"
  stevedore freeze prod/web for 2h
`,
  ),
  unfreeze: freeze(
    'unfreeze',
    '',
    'Lift a freeze.',
    `${PATTERN}${STATE}
${EXAMPLES}
  stevedore unfreeze prod
`,
  ),
};
