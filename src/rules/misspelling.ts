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

/** The nearest of the known names, in whatever capitals, when a quarter of the letters at most is wrong. */
export const meantBy = (name: string, known: Iterable<string>): Meant | undefined => {
  if (name.length > MAX_LENGTH) return undefined;
  let best: Meant | undefined;
  let nearest = Math.max(1, Math.floor(name.length / 4)) + 1;
  for (const candidate of known) {
    const away = distance(name.toLowerCase(), candidate.toLowerCase());
    if (away < nearest) best = { name: candidate, sure: away <= SURE_DISTANCE };
    else if (away === nearest && best !== undefined) best = { ...best, sure: false };
    nearest = Math.min(nearest, away);
  }
  return best;
};
