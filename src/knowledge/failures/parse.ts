import { conform } from '../faults.ts';
import { readHead } from '../head-reader.ts';
import { failed, type Parsed, type Problem, parsed, type SourceFile } from '../parsed.ts';
import { type FailureEntry, failuresFile, GROUPS } from './schema.ts';

const readYaml = ({ name, text }: SourceFile): Parsed<unknown> => {
  try {
    return parsed(readHead(text));
  } catch (error) {
    return failed(name, `Cannot be read: ${error instanceof Error ? error.message : error}`);
  }
};

/** The entries of one file of `failures/`. */
const parseFile = (file: SourceFile): Parsed<readonly FailureEntry[]> => {
  const yaml = readYaml(file);
  if (!yaml.ok) return yaml;
  const read = conform(file.name, yaml.value, failuresFile);
  if (!read.ok) return read;
  const { group, entries } = read.value;
  const kind = group === 'service-event' ? 'event' : 'failure';
  return parsed(entries.map((entry): FailureEntry => ({ ...entry, kind, group })));
};

const keyOf = ({ kind, id }: { readonly kind: string; readonly id: string }): string =>
  `${kind}:${id}`;

const inconsistencies = (
  entries: readonly FailureEntry[],
  docsHosts: readonly string[],
): readonly string[] => {
  const keys = new Set(entries.map(keyOf));
  const twice = entries.filter(
    (entry, at) => entries.findIndex((other) => keyOf(other) === keyOf(entry)) !== at,
  );
  return [
    ...twice.map((entry) => `${keyOf(entry)} stands there twice.`),
    ...entries.flatMap((entry) =>
      entry.related
        .filter((other) => !keys.has(other) || other === keyOf(entry))
        .map((other) => `${keyOf(entry)}: there is no other entry ${other} to relate to.`),
    ),
    ...entries.flatMap(({ docs, ...entry }) =>
      docs === null || docsHosts.includes(new URL(docs).host)
        ? []
        : [`${keyOf(entry)}: ${docs} is not an address of docs-hosts.json.`],
    ),
  ];
};

/**
 * Reads the files of `failures/` into one list, in the order in which entries are tried on a text.
 * Ids may be the same for a failure and an event, and are unique within each kind.
 */
export const parseFailures = (
  files: readonly SourceFile[],
  docsHosts: readonly string[],
): Parsed<readonly FailureEntry[]> => {
  const problems: Problem[] = [];
  const entries: FailureEntry[] = [];
  for (const file of files) {
    const result = parseFile(file);
    if (result.ok) entries.push(...result.value);
    else problems.push(...result.problems);
  }
  if (problems.length > 0) return { ok: false, problems };
  const wrong = inconsistencies(entries, docsHosts);
  if (wrong.length > 0) return failed('failures', ...wrong);
  return parsed(GROUPS.flatMap((group) => entries.filter((entry) => entry.group === group)));
};
