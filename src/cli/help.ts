import { AUDIT_COMMAND } from './audit-help.ts';
import { CHANGE_CLI_COMMANDS } from './change-help.ts';
import { CHECK_DETAILS } from './check-help.ts';
import type { ExitCode, Io } from './io.ts';
import { LIVE_COMMANDS } from './live-help.ts';
import { DOCTOR_DETAILS, IAM_POLICY_DETAILS, KNOWLEDGE_DETAILS } from './setup-help.ts';

/** A command of the terminal, as help shows it. */
export interface CliCommand {
  readonly usage: string;
  readonly summary: string;
  /** What `stevedore help NAME` adds: options and examples, as they are printed. */
  readonly details: string;
  /** Loaded when it is run, so that one command does not pay for another's imports. */
  readonly load: () => Promise<(args: readonly string[], io: Io) => Promise<ExitCode>>;
}

const EXPLAIN_DETAILS = `
  --format text|json   how to write the answer (text)
  --batch FILE         one question a line (- is standard input), one JSON answer a line

Examples:
  stevedore explain task-role
  stevedore explain task role vs execution role
  stevedore explain exit code 137
`;

const RULES_DETAILS = `
WORDS narrow the list down to rules that have each of them in their id or summary.
[fix] marks rules whose findings --fix can put right, [unsafe fix] those that need --unsafe-fixes.

  --format text|json                how to write the list (text)
  --tier refused|fails|advice       only this tier

Examples:
  stevedore rules
  stevedore rules --tier refused port
`;

const PLACE_DETAILS = `
Of a cluster that runs, ask in words, with --cluster NAME where a name is not enough:
  place web 5                       5 more tasks of the service, by its definition, strategy and constraints
  place web -2                      which 2 tasks it would stop
  place deploy web [web:4] [6]      whether a rolling deployment gets through: of revision 4, to 6 tasks
  place rebalance web               which tasks Availability Zone rebalancing moves
  place drain i-0abc…               where the tasks of the instance would go
  place web:3 4 --cluster prod      4 standalone tasks of that revision
With --task FILE that definition stands in for the one that runs. Daemons, capacity providers and Fargate are known by
the service. --region and --profile choose the account, as for describe.

Of texts:
CLUSTER is a file with what \`aws ecs describe-container-instances\` prints (several pages, and the "tasks" that
describe-tasks prints, in one file or in several --cluster), - for standard input, or words: "3 x m5.large in 3 AZ".
TASK is a task definition in any form that check reads. A Fargate definition is placed over zones, without a cluster.

  --count N                         how many tasks to place; in scale-in and deploy, how many the service shall have
  --service NAME | --group GROUP    whose tasks they are; a service spreads over zones and instances by default
  --strategy spread=FIELD | binpack=cpu|memory | random             up to 5, in their order
  --constraint distinctInstance | 'memberOf=EXPR'                   beside those of the task definition
  --seed S                          settle ties by chance that can be repeated (else the lowest id)
  --robust [RUNS]                   place it that many times with other ties (200), and show the range
  --launch-type EC2|EXTERNAL|FARGATE, --availability-zones A,B      where it may run
  --family NAME                     which of several task definitions in TASK
  --format text|json                how to write the answer (text)

What if:  --add '2 x m5.large'  --cpu UNITS  --memory MIB  --without-host-ports

  --mode scale-in                   which tasks a service stops to come down to --count
  --mode deploy                     whether a rolling deployment gets stuck [--minimum-healthy-percent P]
                                    [--maximum-percent P] [--task-before TASK]
  --mode daemon                     where a DAEMON service runs
  --mode capacity-providers         --capacity-provider capacityProvider=NAME,weight=1,base=0 for each
  --mode drain                      --instance ID: where its tasks would go
  --mode rebalance                  which tasks Availability Zone rebalancing moves
  --mode fargate                    [--vcpu-quota N] [--vcpu-in-use N]

Examples:
  stevedore place web 5
  stevedore place prod/web 5 --add '2 x m5.large'
  stevedore place --cluster cluster.json --task web.json --count 10 --service web
  stevedore place --cluster '3 x m5.large in 3 AZ' --task web.json --count 10 --strategy binpack=memory
  aws ecs describe-container-instances … | stevedore place --cluster - --task web.json --count 4 --format json
  stevedore place --cluster cluster.json --cluster tasks.json --mode drain --instance i-0abc
`;

const QUERY_DETAILS = `
  --cluster FILE       what \`aws ecs describe-container-instances\` prints, as for place; - is standard input;
                       or the name of a cluster that runs
  --region REGION      of that cluster; --profile NAME as for describe
  --format text|json   how to write the answer (text)

Examples:
  stevedore query --cluster prod 'runningTasksCount == 0'
  stevedore query --cluster cluster.json 'attribute:ecs.instance-type =~ m5.* and runningTasksCount < 3'
  stevedore query --cluster cluster.json 'not(task:group == service:web)'
`;

/** Every command of the terminal, in the order in which help lists them. */
export const CLI_COMMANDS: Readonly<Record<string, CliCommand>> = {
  check: {
    usage:
      'check [FILE… | -] [--format text|json|sarif|github] [--target FARGATE|EC2|EXTERNAL|MANAGED_INSTANCES] [--fail-on refused|fails|advice] [--fix]',
    summary: 'Check task definitions and services.',
    details: CHECK_DETAILS,
    load: async () => (await import('./check-command.ts')).checkCommand,
  },
  explain: {
    usage: 'explain [--format text|json] WORDS…   |   explain --batch FILE',
    summary: 'Explain an ECS concept, field, rule or difference.',
    details: EXPLAIN_DETAILS,
    load: async () => (await import('./explain-command.ts')).explainCommand,
  },
  rules: {
    usage: 'rules [--format text|json] [--tier refused|fails|advice] [WORDS…]',
    summary: 'List the rules that check goes by.',
    details: RULES_DETAILS,
    load: async () => (await import('./rules-command.ts')).rulesCommand,
  },
  place: {
    usage:
      'place SERVICE COUNT [--cluster NAME]   |   place --cluster CLUSTER --task TASK --count N [--service NAME | --group GROUP] [--strategy STRATEGY]… [--constraint CONSTRAINT]… [--seed S] [--format text|json]',
    summary: 'Show where tasks would go, why not all fit, and what would fix it. Changes nothing.',
    details: PLACE_DETAILS,
    load: async () => (await import('./place-command.ts')).placeCommand,
  },
  query: {
    usage: "query --cluster CLUSTER 'EXPR' [--format text|json]",
    summary: 'List the instances that an expression of the cluster query language means.',
    details: QUERY_DETAILS,
    load: async () => (await import('./query-command.ts')).queryCommand,
  },
  ...LIVE_COMMANDS,
  ...CHANGE_CLI_COMMANDS,
  'iam-policy': {
    usage:
      'iam-policy --read [--cluster ARN]… | --scale --services CLUSTER/SERVICE… [--tag KEY=VALUE] [--autoscale] [--format text|json]',
    summary: 'Print the least IAM policy that Stevedore needs, with the reason for each action.',
    details: IAM_POLICY_DETAILS,
    load: async () => (await import('./iam-policy-command.ts')).iamPolicyCommand,
  },
  knowledge: {
    usage: 'knowledge [FOLDER] [--format text|json]',
    summary: 'Check the folder with what your team wrote itself.',
    details: KNOWLEDGE_DETAILS,
    load: async () => (await import('./knowledge-command.ts')).knowledgeCommand,
  },
  audit: AUDIT_COMMAND,
  doctor: {
    usage: 'doctor [--region REGION] [--profile NAME] [--cluster NAME]… [--format text|json]',
    summary: 'Check whether AWS, Slack, the settings and the database let Stevedore work.',
    details: DOCTOR_DETAILS,
    load: async () => (await import('./doctor-command.ts')).doctorCommand,
  },
};

/** Options that nearly every command has: the overview names them once, below. */
const COMMON =
  / \[--(?:cluster NAME|account NAME|region REGION|profile NAME|format [a-z|]+|dry-run \| --yes)\](?!…)/g;

/** What `stevedore help` prints. */
export const overview = (): string =>
  `Usage: stevedore COMMAND\n\n${Object.values(CLI_COMMANDS)
    .map(({ usage, summary }) => `  stevedore ${usage.replace(COMMON, '')}\n      ${summary}\n`)
    .join('')}  stevedore help COMMAND\n      Show all options of a command, with examples.\n
  stevedore --version

Nearly all take --format json, those that look into AWS --account, --region, --profile and --cluster, and those that
change something --dry-run and --yes.

Exit status: 0 fine, 1 found something, 2 bad usage or unreadable input.\n`;

/** What `stevedore help NAME` prints. */
export const commandHelp = ({ usage, summary, details }: CliCommand): string =>
  `Usage: stevedore ${usage}\n\n${summary}\n${details}`;
