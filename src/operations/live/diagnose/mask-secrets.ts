import { looksLikeSecret } from '../../../rules/secret-name.ts';

const MASK = '…';

/** `NAME=value`, `name: value`, `"name": "value"`, `--name value`; a value in quotes may hold spaces. */
const PAIR =
  /(["']?)([A-Za-z][\w.-]{0,80})\1(\s{0,3}(?:=|:)\s{0,3}|(?<=--[\w.-]{1,80})\s)("(?:[^"\\]|\\.){0,2000}"|'[^']{0,2000}'|[^\s,;&}\])"']{1,2000})/g;

/** `scheme://user:password@`. */
const IN_ADDRESS = /\b([a-z][a-z0-9+.-]{1,30}:\/\/[^\s/@:]{0,200}:)[^\s/@]{1,200}@/gi;

const AUTHORISATION = /\b(bearer|basic|digest|token)\s+[A-Za-z0-9+/_.=~-]{8,}/gi;

/** Keys and certificates that are printed over several lines. */
const PEM = /-----BEGIN [A-Z ]{3,40}-----|-----END [A-Z ]{3,40}-----/;
const BASE64_LINE = /^[A-Za-z0-9+/=]{40,}$/;

const AWS_KEY = /^aws_?(?:secret_?access_?key|session_?token|access_?key_?id)$/i;
const WORD = /[^\s"'`,;()<>[\]{}=]{16,}/g;
/** So long, and of so many kinds of letters: no id, no path, no word. */
const RANDOM = /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)[A-Za-z0-9+/_=-]{40,}$/;

/** Words that programs write where a secret should stand. */
const NO_SECRET =
  /^["']?(?:true|false|null|none|undefined|missing|required|invalid|empty|\*+|…)["']?$/i;
/** A value that could be one, so that only the name decides: a log is no template and holds no example. */
const ANY = 'a1b2c3d4';

const isNamedSecret = (name: string): boolean =>
  looksLikeSecret({ name, value: ANY }) || AWS_KEY.test(name);

const maskPair = (all: string, quote: string, name: string, sign: string, value: string): string =>
  isNamedSecret(name) && !NO_SECRET.test(value) ? `${quote}${name}${quote}${sign}${MASK}` : all;

const maskWord = (word: string): string =>
  !word.includes(`${MASK}@`) &&
  (RANDOM.test(word) || looksLikeSecret({ name: 'value', value: word }))
    ? MASK
    : word;

/** A line of a log with everything masked that looks like a secret: what is named one, and what has the form of one. */
export const maskSecrets = (line: string): string => {
  if (PEM.test(line) || BASE64_LINE.test(line.trim())) return MASK;
  return line
    .replace(IN_ADDRESS, `$1${MASK}@`)
    .replace(AUTHORISATION, `$1 ${MASK}`)
    .replace(PAIR, maskPair)
    .replace(WORD, maskWord);
};
