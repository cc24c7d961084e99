import { resolve } from 'node:path';
import { codeOf, type Io, unreadable } from './io.ts';
import { isLiveName, type LiveInputs } from './live-inputs.ts';

/** A text to check, and what to call it. */
export interface Input {
  /** Path as it was given or found; `<stdin>` for standard input. */
  readonly file: string;
  readonly text: string;
  /** Read from an account, so that there is no file to change. */
  readonly live?: true;
}

/** The inputs as they are read, and after the last one what could not be. */
export interface Inputs {
  readonly texts: AsyncIterable<Input>;
  /** Whether something that was asked for could not be read or found. Known when `texts` has ended. */
  readonly missing: () => boolean;
  /** How many files were passed over, because nothing of ECS is in them. */
  readonly passedOver: () => number;
  /** How many files there are as far as is known: folders and patterns are opened one after the other. */
  readonly known: () => number;
}

const IN_FOLDER = '**/*.{json,yml,yaml,tf}';
const PATTERN = /[*?[\]{}]/;

/** How many files are open at a time. */
const READ_AT_ONCE = 32;

/** Words that only files about task definitions and services have. */
const ABOUT_ECS =
  /["']?\b(?:containerDefinitions|ContainerDefinitions|container_definitions|requiresCompatibilities|taskDefinition|serviceName|capacityProviderStrategy)["']?\s*[:=]|AWS::ECS::(?:TaskDefinition|Service)\b|"aws_ecs_(?:task_definition|service)"/;

/** What containers have that stand on their own, as templates of Terraform hold them. */
const IMAGE = /["']?\bimage["']?\s*:/;
const CONTAINER = /["']?\b(?:essential|portMappings|logConfiguration|memoryReservation)["']?\s*:/;

/** Whether a text looks as if there was something in it to check. */
const isAboutEcs = (text: string): boolean =>
  ABOUT_ECS.test(text) || (IMAGE.test(text) && CONTAINER.test(text));

interface Named {
  readonly file: string;
  /** Found in a folder, and so not necessarily about ECS. */
  readonly inFolder: boolean;
}

const find = async (name: string, io: Io): Promise<readonly Named[]> => {
  if (name === '-') return [{ file: '-', inFolder: false }];
  const kind = await io.kindOf(name);
  if (kind === 'folder')
    return (await io.glob(IN_FOLDER, name)).map((file) => ({ file, inFolder: true }));
  if (kind === 'missing' && PATTERN.test(name))
    return (await io.glob(name)).map((file) => ({ file, inFolder: false }));
  return [{ file: name, inFolder: false }];
};

/** A name with what it stands for. */
interface Opened {
  readonly name: string;
  readonly found: readonly Named[];
  /** The file that has the name itself; null where it is something else, or cannot be read. */
  readonly first: Input | null;
}

const readNamed = async (file: string, io: Io): Promise<Input | null> => {
  if (file === '-') return null;
  try {
    return { file, text: await io.readFile(file) };
  } catch {
    // A folder, a pattern, a name in an account, or not to be read: that is looked into one by one.
    return null;
  }
};

const nothingAt = (name: string): string =>
  PATTERN.test(name)
    ? `no file matches ${name}. Put the pattern in quotes, and look whether it begins in the right folder.`
    : `nothing in ${name} looks like a task definition or a service. Name the file itself to check it all the same.`;

interface Reading {
  readonly io: Io;
  /** For words that are no files. */
  readonly live: LiveInputs;
  /** Pass over files that nothing of ECS is in. */
  readonly skipUnrelated: boolean;
}

/**
 * Finds and reads what was named on the command line: files, `-`, folders and patterns, each file once, and names of
 * services and task definitions. With
 * `skipUnrelated`, named files too are passed over when nothing of ECS is in them.
 */
export const openInputs = (
  names: readonly string[],
  { io, live, skipUnrelated }: Reading,
): Inputs => {
  let missing = false;
  let passedOver = 0;
  let known = names.length;
  const complain = (sentence: string): void => {
    missing = true;
    io.err(`stevedore: ${sentence}\n`);
  };

  const read = async (file: string): Promise<Input | null> => {
    if (file === '-') return { file: '<stdin>', text: await io.readStdin() };
    try {
      return { file, text: await io.readFile(file) };
    } catch (error) {
      if (codeOf(error) === 'ENOENT' && isLiveName(file)) {
        const input = await live.read(file);
        missing ||= input === null;
        return input;
      }
      complain(unreadable(file, error));
      return null;
    }
  };

  /** What a name stands for, and its text where it is a file: nearly all names are, and those are read at once. */
  const open = async (name: string): Promise<Opened> => {
    const named = await readNamed(name, io);
    if (named !== null) return { name, found: [{ file: name, inFolder: false }], first: named };
    return { name, found: await find(name, io), first: null };
  };

  async function* textsOf({ name, found: matched, first }: Opened, seen: Set<string>) {
    const found = matched.filter(({ file }) => !seen.has(resolve(io.cwd, file)));
    for (const { file } of found) seen.add(resolve(io.cwd, file));
    known += found.length - 1;
    let given = 0;
    for (let at = 0; at < found.length; at += READ_AT_ONCE) {
      const batch = found.slice(at, at + READ_AT_ONCE);
      const inputs = await Promise.all(batch.map(({ file }) => first ?? read(file)));
      for (const [index, input] of inputs.entries()) {
        if (input === null) given += 1;
        else if ((skipUnrelated || batch[index]?.inFolder === true) && !isAboutEcs(input.text))
          passedOver += 1;
        else {
          given += 1;
          yield input;
        }
      }
    }
    const unrelated = found.length > 0 && !skipUnrelated;
    if (given === 0 && (unrelated || matched.length === 0)) complain(nothingAt(name));
  }

  async function* texts(): AsyncGenerator<Input> {
    const seen = new Set<string>();
    const openFrom = (at: number) => Promise.all(names.slice(at, at + READ_AT_ONCE).map(open));
    let next = openFrom(0);
    for (let at = 0; at < names.length; at += READ_AT_ONCE) {
      const opened = await next;
      // While these are checked, the next ones are read.
      next = openFrom(at + READ_AT_ONCE);
      // Whoever waits for it is told; until then it is nobody's failure.
      next.catch(() => undefined);
      for (const one of opened) yield* textsOf(one, seen);
    }
  }

  return {
    texts: texts(),
    missing: () => missing,
    passedOver: () => passedOver,
    known: () => known,
  };
};
