/** Wordings that ask for something without its word, and the stem of the word they leave out. */
const INTENTS: readonly { readonly asks: RegExp; readonly stem: string }[] = [
  {
    asks: /\b(?:how (?:many|much)\b.* (?:can|may|allowed|possible|at most|per)\b|max(?:imum)? (?:number|count|amount)\b|number of .* (?:allowed|possible))/,
    stem: 'quota',
  },
  {
    asks: /\b(?:how much (?:do|does|is|would|will)\b.*\b(?:cost|pay|charge)|pay(?:ing)? for|for free|save money)\b/,
    stem: 'pric',
  },
];

/** Stems that a question means and does not say. */
export const intentsOf = (text: string): readonly string[] =>
  INTENTS.filter(({ asks }) => asks.test(text.toLowerCase())).map(({ stem }) => stem);
