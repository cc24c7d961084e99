/** How plainly a wording sets things against each other. */
type Wording = 'difference' | 'choice';

/** Words that ask how things stand to each other, and for nothing else. */
const DIFFERENCE =
  /\b(?:differ\w*|diff|distinguish\w*|distinction|vs|v(?! cpu)|versus|compar\w+|mix(?:ing|ed)?(?: \w+){0,5} up|confus\w+|opposed to|unlike|apart|rather than|as against|same(?: thing)? as|relates?|related to|pros|trade-?offs?)\b/;

/** Words that ask to choose, or whether one stands for the other; people use them for other things as well. */
const CHOICE: readonly RegExp[] = [
  /\b(?:or|either|both|over|prefer\w*|better|beats?|instead of|in place of|against|same|which (?:one|of))\b|\//,
  /\b(?:switch(?:ing)?|mov(?:e|ing)|migrat\w+|successor|alternative|replacement|choose|pick|enough|adds?|why two|what changes)\b/,
  /(?:^|[,.:] )(?:so )?(?:is|are|isn't|aren't|isnt|arent)\b.*\b(?:just|simply|merely|basically|nothing but|only an?)\b/,
  /\bthat .* (?:doesn't|doesnt|does not|cannot|can't)\b/,
];

const CHARACTERS_READ = 400;

const plain = (text: string): string =>
  text
    .slice(0, CHARACTERS_READ)
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/-vs-/g, ' vs ');

/** How a question sets things against each other; undefined when nothing in it does. */
export const comparingWordingOf = (text: string): Wording | undefined => {
  const question = plain(text);
  if (DIFFERENCE.test(question)) return 'difference';
  return CHOICE.some((wording) => wording.test(question)) ? 'choice' : undefined;
};
