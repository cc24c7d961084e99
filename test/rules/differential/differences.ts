import type { Diagnosis } from './oracle.ts';

/** What the oracle says and we do not, on purpose. */
export interface Difference {
  readonly id: string;
  /** The places that are meant, as patterns over pointers in the API's spelling; `*` is any one key, `**` any way. */
  readonly at: readonly string[];
  /** Part of the oracle's message, where only some of its findings are meant. */
  readonly says?: RegExp;
  /** What must hold of the definition, so that a rule of ours that broke is not taken for a difference. */
  readonly when?: (held: unknown, document: unknown) => boolean;
  readonly why: string;
}

const placeOf = (at: string): RegExp =>
  new RegExp(`^${at.replaceAll('**', '.+').replaceAll(/(?<!\.)\*/g, '[^/]+')}$`);

/** Finds the listed difference that a diagnosis falls under, by its place as a pointer in the API's spelling. */
export const differenceFinder = (list: readonly Difference[]) => {
  const compiled = list.map((difference) => ({ difference, places: difference.at.map(placeOf) }));
  return (
    { id, message }: Diagnosis,
    pointer: string,
    held: unknown,
    document: unknown,
  ): Difference | undefined =>
    compiled.find(
      ({ difference, places }) =>
        difference.id === id &&
        places.some((place) => place.test(pointer)) &&
        (difference.says?.test(message) ?? true) &&
        (difference.when?.(held, document) ?? true),
    )?.difference;
};
