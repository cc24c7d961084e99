import type { Fault } from './read-stop.ts';

type Words = readonly [found: string, expected: string];

/** The errors of the YAML reader in words that repeat nothing of the text. */
const WORDS: Readonly<Record<string, Words>> = {
  ALIAS_PROPS: ['an anchor or a tag on an alias', 'an alias alone'],
  BAD_ALIAS: ['an alias without a name that was given before', '"&name" before "*name"'],
  BAD_COLLECTION_TYPE: ['a tag that does not fit its value', 'a list or a map, as the tag says'],
  BAD_DIRECTIVE: ['a line that begins with "%"', 'a key, a list or "---"'],
  BAD_DQ_ESCAPE: [
    'an unknown escape in double quotes',
    'one of \\" \\\\ \\n \\t \\u, or single quotes',
  ],
  BAD_INDENT: [
    'a line that is indented otherwise than its neighbours',
    'as many spaces as before them',
  ],
  BAD_PROP_ORDER: ['an anchor or a tag in the wrong place', 'both before the value'],
  BAD_SCALAR_START: ['"@" or a backtick at the start of a value', 'quotes around the value'],
  BLOCK_AS_IMPLICIT_KEY: [
    'a second ":" on one line',
    'one "key: value" a line, or quotes around the value',
  ],
  BLOCK_IN_FLOW: [
    'a list or map of lines within brackets',
    'commas between the values in brackets',
  ],
  IMPOSSIBLE: ['something that is no YAML', 'a key, a list or a value'],
  KEY_OVER_1024_CHARS: ['a key of more than 1024 characters', 'a shorter key'],
  MISSING_CHAR: [
    'something that does not belong here',
    'a space, a comma, or the quote or bracket that closes',
  ],
  MULTILINE_IMPLICIT_KEY: ['a key over several lines', '":" behind the key on its own line'],
  MULTIPLE_ANCHORS: ['two anchors on one value', 'one'],
  MULTIPLE_TAGS: ['two tags on one value', 'one'],
  RESOURCE_EXHAUSTION: ['too many levels of nesting', 'at most 100'],
  TAB_AS_INDENT: ['a tab at the start of a line', 'spaces: YAML takes no tabs there'],
  TAG_RESOLVE_FAILED: ['a tag that does not fit its value', 'a value as the tag says'],
  UNEXPECTED_TOKEN: [
    'something that does not belong here',
    'a key, a list item or the end of the value',
  ],
};

/** An error of the YAML reader: its code, and its place within the YAML. */
export interface YamlError {
  readonly code: string;
  readonly offset: number;
}

/** Where and why reading YAML stopped, in words. `from`: the offset at which the text that was read begins. */
export const yamlFault = (error: YamlError, text: string, from: number): Fault => {
  const offset = Math.min(from + error.offset, text.length);
  // The reader takes a tab for a value of its own where a line is only indented by it.
  const line = text.lastIndexOf('\n', offset - 1) + 1;
  const tab = /^[ \t]*/.exec(text.slice(line, line + 200))?.[0].includes('\t');
  const [found, expected] = WORDS[tab ? 'TAB_AS_INDENT' : error.code] ?? [
    'something that is no YAML',
    'a key, a list or a value',
  ];
  return { offset, found, expected };
};
