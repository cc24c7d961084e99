import { lineIndex } from '../../rules/read/line-index.ts';
import { parseJson } from '../../rules/read/parse-json.ts';
import type { NamedText, Read } from './named-text.ts';

const HOW =
  'Give what `aws ecs describe-container-instances --output json` prints, or a cluster in words such as "3 x m5.large in 3 AZ".';

/** Ends of the values that stand at the top of a text, one behind the other; brackets in strings do not count. */
const endsOf = (text: string): readonly number[] => {
  const ends: number[] = [];
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x22) {
      for (at += 1; at < text.length && text.charCodeAt(at) !== 0x22; at += 1)
        if (text.charCodeAt(at) === 0x5c) at += 1;
    } else if (code === 0x7b || code === 0x5b) depth += 1;
    else if (code === 0x7d || code === 0x5d) {
      depth -= 1;
      if (depth === 0) ends.push(at + 1);
    }
  }
  return ends;
};

const parsed = (text: string): Read<unknown> => {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false, problem: '' };
  }
};

const faultIn = ({ name, text }: NamedText, start: number): string => {
  const result = parseJson(text, start, (value) => value);
  const fault = result.ok || result.fault.found.startsWith('more ') ? undefined : result.fault;
  if (fault === undefined) return `${name} is not valid JSON. ${HOW}`;
  const { line, column } = lineIndex(text)(fault.offset);
  const rest = text.slice(fault.offset).trim();
  const ended = rest === '' || (fault.found.startsWith('a string that') && !rest.includes('\n'));
  const cut = ended ? ' It ends in the middle, as if it was cut off.' : '';
  return `${name} cannot be read as JSON: line ${line}, column ${column}: expected ${fault.expected}, found ${fault.found}.${cut} ${HOW}`;
};

/** The values of a text that is one JSON document, or several one behind the other, as a shell loop over pages prints them. */
export const readJsonDocuments = (named: NamedText): Read<readonly unknown[]> => {
  const { name } = named;
  const text = named.text.replace(/^\ufeff/, '');
  if (text.trim() === '') return { ok: false, problem: `${name} is empty. ${HOW}` };
  const whole = parsed(text);
  if (whole.ok) return { ok: true, value: [whole.value] };
  const start = text.search(/[[{]/);
  if (start < 0)
    return {
      ok: false,
      problem: /^\s*-?\s*(?:containerInstances|containerInstanceArn)\s*:/m.test(text)
        ? `${name} looks like YAML. Run the command again with --output json.`
        : `${name} holds no JSON. ${HOW}`,
    };
  const values: unknown[] = [];
  let from = start;
  for (const end of endsOf(text)) {
    if (end <= from) continue;
    const one = parsed(text.slice(from, end).replace(/^[\s,;]+/, ''));
    if (!one.ok) return { ok: false, problem: faultIn({ name, text }, from) };
    values.push(one.value);
    from = end;
  }
  return text.slice(from).trim() === '' && values.length > 0
    ? { ok: true, value: values }
    : { ok: false, problem: faultIn({ name, text }, text.slice(from).search(/\S/) + from) };
};
