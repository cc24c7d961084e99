/** How long a body may be, in characters, paragraphs (a list or a block of code is one) and lines of code. */
interface BodyRoom {
  readonly characters: number;
  readonly paragraph: number;
  readonly paragraphs: { readonly min: number; readonly max: number };
  readonly codeLines: number;
}

/** A concept fits one Slack section (3000) with room for escapes. */
const CONCEPT_ROOM: BodyRoom = {
  characters: 2400,
  paragraph: 620,
  paragraphs: { min: 2, max: 6 },
  codeLines: 8,
};

/** A runbook is followed step by step: each paragraph fits a Slack section with room for escapes. */
export const RUNBOOK_ROOM: BodyRoom = {
  characters: 6000,
  paragraph: 1500,
  paragraphs: { min: 1, max: 16 },
  codeLines: 20,
};

/** So many times too long, nothing is looked at but that: some looks take the square of the length. */
const HOPELESS = 4;

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

/** What a body does that the Markdown subset or its room does not allow; empty when it is fine. */
export const bodyProblems = (body: string, room: BodyRoom = CONCEPT_ROOM): readonly string[] => {
  const tooLong = `has ${body.length} characters; ${room.characters} at most`;
  if (body.length > HOPELESS * room.characters) return [`The body ${tooLong}.`];
  const prose = withoutCode(body);
  const messages = REFUSED.flatMap(([pattern, message]) => (pattern.test(prose) ? [message] : []));
  if (withoutFenced(body).includes('```')) messages.push('has a code fence that is not closed');
  for (const [, , code = ''] of body.matchAll(FENCED)) {
    const lines = code.split('\n').length;
    if (lines > room.codeLines)
      messages.push(`has ${lines} lines of code; ${room.codeLines} at most`);
  }
  const blocks = body
    .replace(FENCED, 'code')
    .split(/\n{2,}/)
    .filter((block) => block !== '');
  const { min, max } = room.paragraphs;
  if (blocks.length < min || blocks.length > max) {
    messages.push(`has ${blocks.length} paragraphs; ${min} to ${max} are wanted`);
  }
  const longest = Math.max(0, ...blocks.map((block) => block.length));
  if (longest > room.paragraph) {
    messages.push(`has a paragraph of ${longest} characters; ${room.paragraph} at most`);
  }
  if (body.length > room.characters) messages.push(tooLong);
  return messages.map((message) => `The body ${message}.`);
};
