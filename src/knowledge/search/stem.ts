/** Endings that change a word's part and not its subject, longest first: placed, placing, placement. */
const ENDINGS = [
  'ations',
  'ation',
  'ition',
  'ement',
  'ment',
  'ing',
  'ion',
  'ed',
  'er',
  'ly',
  'e',
] as const;

/** A shorter rest says too little to be the same word. */
const STEM_MIN = 3;

/** `stopp` is `stop` with the consonant that English doubles; `kill` and `pass` are written so. */
const undoubled = (stem: string): string =>
  stem.length > STEM_MIN && /([^aeiouylsz])\1$/.test(stem) ? stem.slice(0, -1) : stem;

/** What stays of a singular, lower case word without its ending: deploy, deployed and deployment are one. */
export const stemOf = (word: string): string => {
  if (!/^[a-z]+$/.test(word)) return word;
  const american = word.replace(/is(e|ed|ing|ation)$/, 'iz$1');
  const ending = ENDINGS.find((one) => american.endsWith(one));
  const stem = ending === undefined ? american : american.slice(0, -ending.length);
  if (stem.length < STEM_MIN || !/[aeiouy]/.test(stem)) return word;
  return undoubled(stem).replace(/y$/, 'i');
};
