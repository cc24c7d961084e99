import { DIFFERENCES } from './difference-list.ts';
import type { Diagnosis } from './oracle.ts';

/** What the oracle says and we do not, on purpose. */
export interface Difference {
  readonly id: string;
  /** The places that are meant, as patterns over pointers in the API's spelling; `*` is any one key. */
  readonly at: readonly string[];
  /** Part of the oracle's message, where only some of its findings are meant. */
  readonly says?: RegExp;
  readonly why: string;
}

const compiled = DIFFERENCES.map((difference) => ({
  difference,
  places: difference.at.map((at) => new RegExp(`^${at.replaceAll('*', '[^/]+')}$`)),
}));

/** The listed difference that a diagnosis falls under, by its place as a pointer in the API's spelling. */
export const differenceOf = ({ id, message }: Diagnosis, pointer: string): Difference | undefined =>
  compiled.find(
    ({ difference, places }) =>
      difference.id === id &&
      places.some((place) => place.test(pointer)) &&
      (difference.says?.test(message) ?? true),
  )?.difference;
