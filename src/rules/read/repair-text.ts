const ODD = /[\u00a0\u1680\u2000-\u200d\u2028\u2029\u202f\u205f\u2060\u3000\ufeff\u201c-\u201f]/;
const ODD_SPACE = /[\u00a0\u1680\u2000-\u200d\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]/;
const CURLY_QUOTE = /[\u201c-\u201f]/;

export interface RepairedText {
  /** As long as the text that came in, so that every offset stays true. */
  readonly text: string;
  readonly curlyQuotes: boolean;
}

/**
 * Makes text that went through a word processor or a chat readable as JSON: curly quotes that stand where JSON
 * wants quotes become straight, and odd spaces outside strings become plain ones. What stands inside strings stays.
 */
export const repairText = (text: string): RepairedText => {
  if (!ODD.test(text)) return { text, curlyQuotes: false };
  let curlyQuotes = false;
  let inString: 'no' | 'straight' | 'curly' = 'no';
  const out: string[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const char = text.charAt(index);
    const curly = CURLY_QUOTE.test(char);
    if (inString === 'no') {
      if (char === '"') inString = 'straight';
      if (curly) inString = 'curly';
      curlyQuotes ||= curly;
      // A byte order mark is no indentation: what begins behind it begins its line.
      const space = index === 0 && char === '\ufeff' ? '\n' : ' ';
      out.push(curly ? '"' : ODD_SPACE.test(char) ? space : char);
    } else if (char === '\\') {
      out.push(char, text.charAt(index + 1));
      index += 1;
    } else {
      const closes = inString === 'straight' ? char === '"' : curly;
      out.push(closes ? '"' : char);
      // JSON strings end with their line, so one missing quote cannot turn the rest inside out.
      if (closes || char === '\n') inString = 'no';
    }
  }
  return { text: out.join(''), curlyQuotes };
};
