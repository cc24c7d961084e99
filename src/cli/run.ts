import { codeOf, EXIT, type ExitCode, type Io, messageOf, UsageError } from './io.ts';

interface CliCommand {
  readonly usage: string;
  readonly summary: string;
  /** Loaded when it is run, so that one command does not pay for another's imports. */
  readonly load: () => Promise<(args: readonly string[], io: Io) => Promise<ExitCode>>;
}

const CLI_COMMANDS: Readonly<Record<string, CliCommand>> = {
  check: {
    usage:
      'check [FILE… | -] [--format text|json] [--target FARGATE|EC2|EXTERNAL|MANAGED_INSTANCES] [--fail-on refused|fails|advice]',
    summary: 'Check task definitions.',
    load: async () => (await import('./check-command.ts')).checkCommand,
  },
  explain: {
    usage: 'explain [--format text|json] WORDS…   |   explain --batch FILE',
    summary: 'Explain an ECS concept, field, rule or difference.',
    load: async () => (await import('./explain-command.ts')).explainCommand,
  },
};

const usage = (): string =>
  `Usage: stevedore COMMAND\n\n${Object.values(CLI_COMMANDS)
    .map((command) => `  stevedore ${command.usage}\n      ${command.summary}\n`)
    .join('')}\nExit status: 0 fine, 1 found something, 2 bad usage or unreadable input.\n`;

/** Runs one command line (without `node` and the script) and gives its exit code. */
export const run = async (argv: readonly string[], io: Io): Promise<ExitCode> => {
  const [name, ...args] = argv;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    io.out(usage());
    return name === undefined ? EXIT.usage : EXIT.fine;
  }
  const command = Object.hasOwn(CLI_COMMANDS, name) ? CLI_COMMANDS[name] : undefined;
  if (command === undefined) {
    const known = Object.keys(CLI_COMMANDS).join(', ');
    io.err(`stevedore: "${name}" is no command; expected one of ${known}.\n`);
    return EXIT.usage;
  }
  if (args.includes('--help') || args.includes('-h')) {
    io.out(`Usage: stevedore ${command.usage}\n`);
    return EXIT.fine;
  }
  try {
    return await (await command.load())(args, io);
  } catch (error) {
    if (error instanceof UsageError || codeOf(error).startsWith('ERR_PARSE_ARGS')) {
      io.err(`stevedore ${name}: ${messageOf(error)}\nUsage: stevedore ${command.usage}\n`);
      return EXIT.usage;
    }
    if (/^E[A-Z]+$/.test(codeOf(error))) {
      io.err(`stevedore ${name}: cannot read a file: ${messageOf(error)}.\n`);
      return EXIT.usage;
    }
    throw error;
  }
};
