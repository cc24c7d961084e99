/** "exit code 137", "exited with 137", `"exitCode": 137`, "exit-137", "Exited (137)". */
const SAID =
  /\bexit(?:ed|s|ing)?(?:[ _-](?:with|on))?(?:[ _-](?:an?|the))?(?:[ _-]?(?:error|exit|return|status))?(?:[ _-]?(?:code|status|value)s?)?"?(?: (?:is|was|of))?[ :=#|-]{0,6}[("']{0,2}(\d{1,10})\b/gi;

/** "died with code 139": other words, so only codes that mean something by themselves are believed. */
const MEANT =
  /\b(?:error|return|status|crash(?:ed|es)?|dies?|died|killed|terminated|fail(?:ed|s)?|finished|ended|code)(?: (?:with|by))?(?: (?:the|an?))?(?: (?:exit|status|error))?(?: code| status)[ :=#]{0,3}[(]?(\d{3})\b/gi;

const ALONE = /^\(?(\d{3})\)?[.?!]?$/;

const CODES_MAX = 4;

const codesOf = (text: string, known: ReadonlySet<number>): readonly number[] => {
  const said = [...text.matchAll(SAID)].map(([, code]) => Number(code));
  const alone = ALONE.exec(text)?.[1];
  const meant = [...text.matchAll(MEANT)].map(([, code]) => Number(code));
  const believed = [...meant, Number(alone)].filter((code) => code >= 125 && known.has(code));
  return [...said, ...believed];
};

/**
 * Exit codes in normalised texts, in the order in which they stand there, each once.
 * `known` are the codes that may also be read where the word "exit" is missing.
 */
export const exitCodesIn = (
  texts: readonly string[],
  known: ReadonlySet<number>,
): readonly number[] =>
  [...new Set(texts.flatMap((text) => codesOf(text, known)))].slice(0, CODES_MAX);

/** The codes that have an entry of their own, by its id: `exit-137`. */
export const knownExitCodes = (ids: Iterable<string>): ReadonlySet<number> =>
  new Set(
    [...ids].flatMap((id) => (/^exit-\d+$/.test(id) ? [Number(id.slice('exit-'.length))] : [])),
  );

/** Codes above 128 say which signal ended the process. */
export const signalOf = (code: number): number | null =>
  code >= 129 && code <= 159 ? code - 128 : null;

/** Id of the entry that explains a code: its own, else the one for signals or for all the rest. */
export const exitCodeId = (code: number, known: ReadonlySet<number>): string => {
  if (known.has(code)) return `exit-${code}`;
  return signalOf(code) === null ? 'exit-other' : 'exit-signal';
};
