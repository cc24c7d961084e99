import { parse } from 'yaml';
import { failed, type Parsed, parsed } from '../parsed.ts';
import { hiddenValues } from './hidden-characters.ts';

/** What the reader says of a text with a colon in it, or a mark of YAML in front. */
const UNQUOTED = /^(?:Nested mappings|Plain value cannot start)/;
const QUOTE = "\nPut the whole text into single quotes: title: 'Deploys: how and when'.";

/**
 * What a text in YAML says, in any form that YAML has.
 *
 * @param what is said in front of what is wrong with it.
 */
export const readYaml = (file: string, text: string, what = 'Not YAML'): Parsed<unknown> => {
  let value: unknown;
  try {
    value = parse(text.replace(/^\uFEFF/, ''), { logLevel: 'error' });
  } catch (error) {
    const why = error instanceof Error ? error.message.trimEnd() : String(error);
    return failed(file, `${what}: ${why}${UNQUOTED.test(why) ? QUOTE : ''}`);
  }
  const hidden = hiddenValues(value);
  return hidden.length > 0 ? failed(file, ...hidden) : parsed(value);
};
