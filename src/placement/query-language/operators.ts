import type { Operation } from './expression.ts';

/** Every spelling of every operator (ECS Developer Guide, cluster query language). */
export const SPELLINGS: ReadonlyMap<string, Operation> = new Map([
  ['==', 'equals'],
  ['equals', 'equals'],
  ['!=', 'not_equals'],
  ['not_equals', 'not_equals'],
  ['>', 'greater_than'],
  ['greater_than', 'greater_than'],
  ['>=', 'greater_than_equal'],
  ['greater_than_equal', 'greater_than_equal'],
  ['<', 'less_than'],
  ['less_than', 'less_than'],
  ['<=', 'less_than_equal'],
  ['less_than_equal', 'less_than_equal'],
  ['exists', 'exists'],
  ['!exists', 'not_exists'],
  ['not_exists', 'not_exists'],
  ['in', 'in'],
  ['!in', 'not_in'],
  ['not_in', 'not_in'],
  ['=~', 'matches'],
  ['matches', 'matches'],
  ['!~', 'not_matches'],
  ['not_matches', 'not_matches'],
]);

const SYMBOLS: Readonly<Record<Operation, string>> = {
  equals: '==',
  not_equals: '!=',
  greater_than: '>',
  greater_than_equal: '>=',
  less_than: '<',
  less_than_equal: '<=',
  exists: 'exists',
  not_exists: '!exists',
  in: 'in',
  not_in: '!in',
  matches: '=~',
  not_matches: '!~',
};

/** An operation in the spelling that most people write. */
const symbolOf = (operation: Operation): string => SYMBOLS[operation];

/** Operations as a list for people: `==, != or in`. */
export const symbolList = (operations: readonly Operation[]): string => {
  const symbols = operations.map(symbolOf);
  const last = symbols.pop() ?? '';
  return symbols.length === 0 ? last : `${symbols.join(', ')} or ${last}`;
};
