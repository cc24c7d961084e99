import { distance } from 'fastest-levenshtein';

/** The name that was probably meant, and whether there is no doubt about it. */
interface Meant {
  readonly name: string;
  /** True when it is two letters away at most, and no other name is as near. */
  readonly sure: boolean;
}

/** No name of a field or an option is as long as this. */
const MAX_LENGTH = 60;
const SURE_DISTANCE = 2;

/** Whether a name is a known one with a word of the author's own behind it, such as `environmentVariables`. */
const isLengthened = (name: string, known: string): boolean =>
  name.startsWith(known) &&
  known.length * 2 > name.length &&
  /^[A-Z_-]/.test(name.slice(known.length));

/**
 * The nearest of the known names, in whatever capitals, when a quarter of the letters at most is wrong. Where none is
 * surely meant, one that the name begins with is likelier than one that looks like it.
 */
export const meantBy = (name: string, known: Iterable<string>): Meant | undefined => {
  if (name.length > MAX_LENGTH) return undefined;
  const names = [...known];
  let best: Meant | undefined;
  let nearest = Math.max(1, Math.floor(name.length / 4)) + 1;
  for (const candidate of names) {
    const away = distance(name.toLowerCase(), candidate.toLowerCase());
    if (away < nearest) best = { name: candidate, sure: away <= SURE_DISTANCE };
    else if (away === nearest && best !== undefined) best = { ...best, sure: false };
    nearest = Math.min(nearest, away);
  }
  if (best !== undefined && nearest <= SURE_DISTANCE) return best;
  const lengthened = names
    .filter((candidate) => isLengthened(name, candidate))
    .sort((a, b) => b.length - a.length)[0];
  return lengthened === undefined ? best : { name: lengthened, sure: false };
};
