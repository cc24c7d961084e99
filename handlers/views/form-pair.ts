/** Two numbers that belong together, as they stand in one field: `100, 200`. */
export const pairText = (one: string | undefined, other: string | undefined): string | undefined =>
  one === undefined && other === undefined ? undefined : `${one ?? ''}, ${other ?? ''}`;

/** Reads `100, 200`: two numbers, of which either may be missing: `, 200`. */
export const readPair = (text: string): readonly [string | undefined, string | undefined] => {
  const [one = '', other = ''] = text.split(text.includes(',') ? ',' : /\s+/);
  return [one.trim() || undefined, other.trim() || undefined];
};
