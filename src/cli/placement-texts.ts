import type { NamedText } from '../operations/placement/named-text.ts';
import { isShortForm } from '../operations/placement/read-cluster.ts';
import { type Io, UsageError, unreadable } from './io.ts';

/** The text of a file or of standard input. @throws {UsageError} that names the file when it cannot be read. */
export const namedText = async (name: string, io: Io): Promise<NamedText> => {
  if (name === '-') return { name: '<stdin>', text: await io.readStdin() };
  try {
    return { name, text: await io.readFile(name) };
  } catch (error) {
    throw new UsageError(unreadable(name, error));
  }
};

/** The texts of a cluster: files, standard input, or words such as `3 x m5.large in 3 AZ` that are no file's name. */
export const clusterTexts = async (
  names: readonly string[],
  io: Io,
): Promise<readonly NamedText[]> =>
  Promise.all(
    names.map(async (name) =>
      isShortForm(name) && (await io.kindOf(name)) === 'missing'
        ? { name, text: name }
        : namedText(name, io),
    ),
  );
