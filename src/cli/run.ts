import { CLI_COMMANDS, type CliCommand, commandHelp, overview } from './help.ts';
import { codeOf, EXIT, type ExitCode, type Io, messageOf, UsageError } from './io.ts';

const find = (name: string | undefined): CliCommand | undefined =>
  name !== undefined && Object.hasOwn(CLI_COMMANDS, name) ? CLI_COMMANDS[name] : undefined;

const suggestion = async (word: string, words: readonly string[]): Promise<string> => {
  const { nearestWord } = await import('../operations/nearest-word.ts');
  const near = nearestWord(word, words);
  return near === undefined ? '' : ` Did you mean ${near}?`;
};

const unknownCommand = async (name: string, io: Io): Promise<ExitCode> => {
  const known = [...Object.keys(CLI_COMMANDS), 'help'];
  const near = await suggestion(name, known);
  const all = near === '' ? ` There are ${known.join(', ')}.` : '';
  io.err(`stevedore: "${name}" is no command.${near}${all} stevedore help shows them all.\n`);
  return EXIT.usage;
};

const help = async (name: string | undefined, io: Io): Promise<ExitCode> => {
  const command = find(name);
  if (name !== undefined && command === undefined) return unknownCommand(name, io);
  io.out(command === undefined ? overview() : commandHelp(command));
  return EXIT.fine;
};

const OPTION = /Unknown option '(--?[\w-]+)'/;
const DASHED_VALUE = /Option '(?:-\w, )?(--[\w-]+)[^']*' argument is ambiguous/;

/** What Node says of a word that is no option, with the nearest that is one in place of its advice on quoting. */
const optionProblem = async (message: string, { details }: CliCommand): Promise<string> => {
  const [, valued] = DASHED_VALUE.exec(message) ?? [];
  if (valued !== undefined)
    return `what stands behind ${valued} begins with a dash, as an option does. Where it is meant, write ${valued}=VALUE.`;
  const [, given] = OPTION.exec(message) ?? [];
  if (given === undefined) return message;
  if (given === '--json' && details.includes('json'))
    return '--json is no option. Write --format json.';
  const options = [...new Set(details.match(/--[a-z-]+/g))];
  return `${given} is no option.${await suggestion(given, options)}`;
};

const SETTINGS_ERROR = 'SettingsError';
const KNOWLEDGE_ERROR = 'KnowledgeError';

const problemOf = async (error: unknown, command: CliCommand): Promise<string | null> => {
  const usage = `\nUsage: stevedore ${command.usage}`;
  if (error instanceof UsageError) return `${error.message}${usage}`;
  if (codeOf(error).startsWith('ERR_PARSE_ARGS'))
    return `${await optionProblem(messageOf(error), command)}${usage}`;
  if (error instanceof Error && error.name === SETTINGS_ERROR)
    return `the settings cannot be used.\n${error.message}`;
  if (error instanceof Error && error.name === KNOWLEDGE_ERROR) return error.message;
  if (/^E[A-Z]+$/.test(codeOf(error))) return `cannot read a file: ${messageOf(error)}.`;
  return null;
};

/** Runs one command line (without `node` and the script) and gives its exit code. */
export const run = async (argv: readonly string[], io: Io): Promise<ExitCode> => {
  const [name, ...args] = argv;
  if (name === undefined) {
    io.out(overview());
    return EXIT.usage;
  }
  if (name === 'help' || name === '--help' || name === '-h') return help(args[0], io);
  if (name === '--version' || name === '-v' || name === 'version') {
    io.out(`${(await import('./version.ts')).version()}\n`);
    return EXIT.fine;
  }
  const command = find(name);
  if (command === undefined) return unknownCommand(name, io);
  if (args.includes('--help') || args.includes('-h')) return help(name, io);
  try {
    return await (await command.load())(args, io);
  } catch (error) {
    const problem = await problemOf(error, command);
    if (problem === null) throw error;
    io.err(`stevedore ${name}: ${problem}\n`);
    return EXIT.usage;
  }
};
