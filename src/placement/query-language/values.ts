import type { Argument, Operation, QueryFault } from './expression.ts';
import { compilePattern } from './java-pattern.ts';
import type { ValueType } from './subjects.ts';

/** The parts of a version such as `1.14.5`; undefined when it is none. */
export const versionParts = (text: string): readonly number[] | undefined =>
  /^v?\d{1,9}(?:\.\d{1,9}){0,7}$/.test(text)
    ? text.replace('v', '').split('.').map(Number)
    : undefined;

/** Below 0 when `a` is the older version; missing parts are 0. */
export const compareVersions = (a: readonly number[], b: readonly number[]): number => {
  for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
};

const DATE =
  /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(Z|[+-]\d{2}:?\d{2})?)?$/;

/**
 * Milliseconds since 1970 of a date in one of AWS's forms: `2018-06-18T22:28:28+00:00`, with `Z`, without a zone, or
 * the date alone. Without a zone it is UTC. Undefined when it is no date.
 */
export const dateMs = (text: string): number | undefined => {
  const [, day, time = '00:00:00', zone = 'Z'] = DATE.exec(text) ?? [];
  if (day === undefined) return undefined;
  const ms = Date.parse(`${day}T${time}${zone.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')}`);
  // Date.parse takes 30 February for 2 March.
  const real = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(ms) || Number.isNaN(real.getTime()) || !real.toISOString().startsWith(day)
    ? undefined
    : ms;
};

const EXPECTED: Readonly<Record<ValueType, string>> = {
  text: 'a value',
  version: 'a version such as 1.14.5',
  date: 'a date such as 2018-06-18 or 2018-06-18T22:28:28Z',
  integer: 'a whole number',
};

const fits = (text: string, type: ValueType): boolean => {
  if (type === 'version') return versionParts(text) !== undefined;
  if (type === 'date') return dateMs(text) !== undefined;
  return type === 'text' || /^\d{1,15}$/.test(text);
};

/** Why a value does not go with its subject; null when it does. */
export const valueFault = (
  { text, offset, quoted }: Argument,
  type: ValueType,
  operation: Operation,
): QueryFault | null => {
  const found = `"${text}"`;
  if (!fits(text, type)) return { offset, found, expected: EXPECTED[type], nearest: null };
  if (operation !== 'matches' && operation !== 'not_matches') return null;
  const pattern = compilePattern(text);
  if (pattern.ok) return null;
  const at = offset + (quoted ? 1 : 0) + pattern.offset;
  return { offset: at, found: pattern.found, expected: pattern.expected, nearest: null };
};
