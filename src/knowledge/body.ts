/** Longest body in characters: it fits one Slack section (3000) with room for escapes. */
const BODY_CHARACTERS_MAX = 2400;
const PARAGRAPH_CHARACTERS_MAX = 620;
const BLOCKS = { min: 2, max: 6 };
const CODE_LINES_MAX = 8;

const FENCED = /^```(\w*)\n([\s\S]*?)\n```$/gm;
const LINK = /\[[^\]]*\]\(([^)\s]*)\)/g;

const withoutFenced = (text: string): string => text.replace(FENCED, '');

const withoutCode = (text: string): string => withoutFenced(text).replace(/`[^`\n]*`/g, '');

const REFUSED: readonly (readonly [RegExp, string])[] = [
  [/^#{1,6} /m, 'has a heading; a body is paragraphs and lists only'],
  [/!\[/, 'has an image; a body is text only'],
  [/<\/?[a-z][^>]*>/i, 'has HTML; put names such as <id> into `code`'],
  [/^\|/m, 'has a table; tables belong into a comparison'],
  [/^>/m, 'has a quotation; write it as a paragraph'],
];

/** Targets of the Markdown links in a body. */
export const linksOf = (body: string): readonly string[] =>
  [...body.matchAll(LINK)].map(([, target = '']) => target);

/** What a concept's body does that its Markdown subset does not allow; empty when it is fine. */
export const bodyProblems = (body: string): readonly string[] => {
  const prose = withoutCode(body);
  const messages = REFUSED.flatMap(([pattern, message]) => (pattern.test(prose) ? [message] : []));
  if (withoutFenced(body).includes('```')) messages.push('has a code fence that is not closed');
  for (const [, , code = ''] of body.matchAll(FENCED)) {
    const lines = code.split('\n').length;
    if (lines > CODE_LINES_MAX)
      messages.push(`has ${lines} lines of code; ${CODE_LINES_MAX} at most`);
  }
  const blocks = body
    .replace(FENCED, 'code')
    .split(/\n{2,}/)
    .filter((block) => block !== '');
  if (blocks.length < BLOCKS.min || blocks.length > BLOCKS.max) {
    messages.push(`has ${blocks.length} paragraphs; ${BLOCKS.min} to ${BLOCKS.max} are wanted`);
  }
  const longest = Math.max(0, ...blocks.map((block) => block.length));
  if (longest > PARAGRAPH_CHARACTERS_MAX) {
    messages.push(`has a paragraph of ${longest} characters; ${PARAGRAPH_CHARACTERS_MAX} at most`);
  }
  if (body.length > BODY_CHARACTERS_MAX) {
    messages.push(`has ${body.length} characters; ${BODY_CHARACTERS_MAX} at most`);
  }
  return messages.map((message) => `The body ${message}.`);
};
