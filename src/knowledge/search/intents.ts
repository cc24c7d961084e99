import { stemOf } from './stem.ts';

/** Wordings that ask for something without its word, and the word they leave out. */
const INTENTS: readonly { readonly asks: RegExp; readonly word: string }[] = [
  {
    asks: /\b(?:how (?:many|much)\b.* (?:can|may|allowed|possible|at most|per)\b|max(?:imum)? (?:number|count|amount)\b|number of .* (?:allowed|possible))/,
    word: 'quota',
  },
  {
    asks: /\b(?:how much (?:do|does|is|would|will)\b.*\b(?:cost|pay|charge)|pay(?:ing)? for|for free|save money)\b/,
    word: 'pricing',
  },
];

/** Stems that a question means and does not say. */
export const intentsOf = (text: string): readonly string[] =>
  INTENTS.filter(({ asks }) => asks.test(text.toLowerCase())).map(({ word }) => stemOf(word));
