const PAIR = /(?:^|[\s,;])(?:[a-z]{2}(?:-[a-z]+)+-\d)?([a-z])\s*[:=]?\s*(\d{1,4})(?=$|[\s,;])/gi;

/**
 * Reads how many tasks are predicted for each of these zones: `eu-central-1a 2, eu-central-1b 1`, or `a 2, b 1`. A zone that
 * is not named gets 0. Undefined where the text names none of them, or something else.
 */
export const readPrediction = (
  text: string,
  zones: readonly string[],
): ReadonlyMap<string, number> | undefined => {
  const counts = new Map(zones.map((zone) => [zone, 0]));
  const pairs = [...text.matchAll(PAIR)];
  const rest = text.replaceAll(PAIR, ' ').replaceAll(/\band\b|[\s,;.]/gi, '');
  if (pairs.length === 0 || rest !== '') return undefined;
  for (const [words, letter = '', count = ''] of pairs) {
    const named = words
      .trim()
      .replace(/^[,;\s]+/, '')
      .toLowerCase();
    const zone = zones.find(
      (one) =>
        named.startsWith(one) || (!named.includes('-') && one.endsWith(letter.toLowerCase())),
    );
    if (zone === undefined) return undefined;
    counts.set(zone, (counts.get(zone) ?? 0) + Number(count));
  }
  return counts;
};
