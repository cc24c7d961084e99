import type { ExitCode, Io } from './io.ts';

/** A command of the terminal, as help shows it. */
export interface CliCommand {
  readonly usage: string;
  readonly summary: string;
  /** What `stevedore help NAME` adds: options and examples, as they are printed. */
  readonly details: string;
  /** Loaded when it is run, so that one command does not pay for another's imports. */
  readonly load: () => Promise<(args: readonly string[], io: Io) => Promise<ExitCode>>;
}

const CHECK_DETAILS = `
Each FILE is a file, a folder, or a pattern in quotes such as 'ecs/**/*.json'; - is standard input.
Of a folder, the JSON, YAML and Terraform files that look like task definitions or services are checked.

  --format text|json|sarif|github   how to write the report (text)
  --target FARGATE|EC2|EXTERNAL|MANAGED_INSTANCES
                                    what to judge for, in place of requiresCompatibilities; may be given again
  --fail-on refused|fails|advice    from which tier on the exit status is 1 (fails)
  --rule ID                         report this rule only; may be given again
  --fix                             make the safe changes in the files; of standard input, print the result
  --unsafe-fixes                    with them, make those changes too that somebody could object to
  --diff, --dry-run                 show what --fix would change, and change nothing
  --skip-unrelated                  pass over files that nothing of ECS is in, as in folders
  --config FILE, --no-config        settings in place of the nearest stevedore.yml, or none
  -q, --quiet                       only what counts against --fail-on

Examples:
  stevedore check task-definition.json
  stevedore check 'ecs/**/*.json' taskdefs/
  aws ecs describe-task-definition --task-definition web | stevedore check --target FARGATE
  stevedore check --fix task-definition.json
  stevedore check --format sarif . > stevedore.sarif
`;

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
};

/** What `stevedore help` prints. */
export const overview = (): string =>
  `Usage: stevedore COMMAND\n\n${Object.values(CLI_COMMANDS)
    .map((command) => `  stevedore ${command.usage}\n      ${command.summary}\n`)
    .join('')}  stevedore help COMMAND\n      Show the options of a command.\n
  stevedore --version\n\nExit status: 0 fine, 1 found something, 2 bad usage or unreadable input.\n`;

/** What `stevedore help NAME` prints. */
export const commandHelp = ({ usage, summary, details }: CliCommand): string =>
  `Usage: stevedore ${usage}\n\n${summary}\n${details}`;
