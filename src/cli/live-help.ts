import type { CliCommand } from './help.ts';
import type { LiveName } from './live-looks.ts';

const WHERE = `
  --account NAME       only this account of stevedore.yml
  --region REGION      in place of AWS_REGION and the AWS configuration; of several accounts, those in it
  --profile NAME       of the AWS configuration, in place of the accounts of stevedore.yml
  --format text|json   how to write the answer (text)

With STEVEDORE_AWS=real it looks into the accounts of stevedore.yml, or into one by the standard chain of credentials;
else into a simulated account that it starts for the moment. It changes nothing.
`;

const SERVICE = `
SERVICE is a name, the beginning of one that only one service has, cluster/service, an ARN, or an alias of stevedore.yml.
`;

const IN_CLUSTER = `
  in PLACE             behind the name: a cluster, an account or a Region
  --cluster NAME       look for the service in this cluster only`;

const PLACE = '[--account NAME] [--region REGION] [--profile NAME] [--format text|json]';
const ON_SERVICE = `[--cluster NAME] ${PLACE}`;

const command = (name: LiveName, usage: string, summary: string, details: string): CliCommand => ({
  usage,
  summary,
  details,
  load: async () => {
    const run = (await import('./live-command.ts')).liveCommand(name);
    return (args, io) => run(args, io);
  },
});

/** The commands that look into accounts, as help shows them. */
export const LIVE_COMMANDS: Readonly<Record<LiveName, CliCommand>> = {
  clusters: command(
    'clusters',
    `clusters ${PLACE}`,
    'List the clusters, those with a problem first.',
    `${WHERE}
Example:
  stevedore clusters
`,
  ),
  services: command(
    'services',
    `services [CLUSTER] [--filter TEXT] [--page N] ${PLACE}`,
    'List the services of a cluster with their health, the worst first.',
    `
  --cluster NAME       the same as CLUSTER
  --filter TEXT        part of a name, or a state such as failing or deploying
  --page N             which page (1)${WHERE}
Examples:
  stevedore services prod
  stevedore services prod --filter failing
`,
  ),
  describe: command(
    'describe',
    `describe SERVICE ${ON_SERVICE}`,
    'Show a service: deployments, settings, events, and what the rules say. No values of variables.',
    `${SERVICE}${IN_CLUSTER}${WHERE}
Example:
  stevedore describe prod/web
`,
  ),
  status: command(
    'status',
    `status SERVICE [1h|6h|1d] ${ON_SERVICE}`,
    'Show tasks, CPU, memory, requests and alarms of a service over the last hours.',
    `${SERVICE}${IN_CLUSTER}${WHERE}
Examples:
  stevedore status web
  stevedore status web 1d --format json
`,
  ),
  why: command(
    'why',
    `why SERVICE [--log] ${ON_SERVICE}`,
    'Say why a service is as it is: causes with their evidence, and what to do.',
    `${SERVICE}${IN_CLUSTER}
  --log                with the last log lines of a task that failed, secrets masked${WHERE}
Exit status 1 when the service is not as it should be.

Examples:
  stevedore why image-resizer
  stevedore why prod/web --log
`,
  ),
  tasks: command(
    'tasks',
    `tasks SERVICE [--page N] ${ON_SERVICE}`,
    'List the tasks of a service, and why those of about the last hour stopped.',
    `${SERVICE}${IN_CLUSTER}
  --page N             which page (1)${WHERE}
Example:
  stevedore tasks web
`,
  ),
  task: command(
    'task',
    `task ID [--log] ${ON_SERVICE}`,
    'Show the life of one task: its states, events that name it, its containers, why it stopped.',
    `
ID is the id of a task, the first digits of one that only one task has, cluster/ID, or an ARN. AWS keeps stopped tasks
for about an hour.

  --cluster NAME       look for the task in this cluster only
  --log                with the last log lines of the container that ended, secrets masked${WHERE}
Examples:
  stevedore task 4f7c2a91
  stevedore task 4f7c2a91 --cluster prod --log
`,
  ),
};
