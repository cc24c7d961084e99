import type { Path } from '../model/parse-leniently.ts';
import type { JsonValue, Repair } from './edit.ts';
import { awsPath } from './fill-template.ts';

const MAX_NAME = 60;

/** The innermost field of a path, with its place in a list: `hostPort`, `environment[2]`. It may be anybody's word. */
const fieldOf = (path: Path): string => {
  const name = awsPath(path.slice(path.findLastIndex((segment) => typeof segment === 'string')));
  const shown = name.replace(/[\p{Cc}`]+/gu, ' ');
  return shown.length > MAX_NAME ? `${shown.slice(0, MAX_NAME)}…` : shown;
};

/** Removes fields or items. */
export const removing = (...paths: readonly Path[]): Repair => ({
  safe: true,
  title: `Remove ${paths.map((path) => `\`${fieldOf(path)}\``).join(', ')}`,
  edits: paths.map((path) => ({ kind: 'remove', path })),
});

/** Sets a field. The title says the value, unless one is given that does not. */
export const setting = (path: Path, value: JsonValue, title?: string): Repair => ({
  safe: true,
  title: title ?? `Set \`${fieldOf(path)}\` to \`${JSON.stringify(value)}\``,
  edits: [{ kind: 'set', path, value }],
});

/** Gives a field the name that was meant. */
export const renaming = (path: Path, to: string): Repair => ({
  safe: true,
  title: `Rename \`${fieldOf(path)}\` to \`${to}\``,
  edits: [{ kind: 'rename', path, to }],
});

/** A repair that somebody could object to: it changes what the definition does, or chooses for its author. */
export const unsafe = (repair: Repair): Repair => ({ ...repair, safe: false });

/** Spells a value as AWS does where only its capitals, or blanks around it, differ from one of AWS's values. */
export const respelling = (
  path: Path,
  value: string,
  choices: readonly string[],
): Repair | undefined => {
  const meant = choices.find((choice) => choice.toLowerCase() === value.trim().toLowerCase());
  return meant === undefined ? undefined : setting(path, meant);
};

/** Moves a number to the nearest bound of what AWS takes. Which number is right, its author must say. */
export const clamping = (path: Path, value: number, min: number, max: number): Repair =>
  unsafe(setting(path, Math.min(Math.max(value, min), max)));
