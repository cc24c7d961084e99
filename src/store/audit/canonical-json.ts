const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isRecord(value)) return value;
  const entries = Object.keys(value)
    .toSorted()
    .map((key): [string, unknown] => [key, sorted(value[key])]);
  return Object.fromEntries(entries);
};

/**
 * The one text of a JSON value: keys in the order of their UTF-16 units, no white space, strings and numbers as
 * JSON.stringify writes them. Equal values give equal texts, whatever order their keys came in.
 */
export const canonicalJson = (value: unknown): string => JSON.stringify(sorted(value));
