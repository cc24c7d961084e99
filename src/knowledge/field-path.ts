const WRITTEN_AS_PATH = /^[\w$.[\]/*-]+$/;

/** Segments of a field as people write it: dotted, indexed or a JSON Pointer; null when it is no path. */
export const fieldSegmentsOf = (text: string): readonly string[] | null => {
  const trimmed = text.trim();
  if (trimmed.length > 200 || !WRITTEN_AS_PATH.test(trimmed)) return null;
  const segments = trimmed
    .split(/[./[\]]+/)
    .filter((segment) => segment !== '' && segment !== '$' && !/^(?:\d+|\*)$/.test(segment))
    .map((segment) => segment.toLowerCase());
  return segments.length === 0 ? null : segments;
};

/** Every way to shorten a path from the front, longest first: `a.b.c`, `b.c`, `c`. */
export const suffixesOf = (segments: readonly string[]): readonly string[] =>
  segments.map((_, start) => segments.slice(start).join('.'));
