/** Time in seconds → value. */
export type Series = ReadonlyMap<number, number>;

/** What an expression gives: a number, a series, or the list that METRICS() and [a, b] stand for. */
type Value = number | Series | readonly Series[];

/** An expression that cannot be read. */
export class ExpressionError extends Error {}

const isList = (value: Value): value is readonly Series[] => Array.isArray(value);
const isSeries = (value: Value): value is Series => value instanceof Map;

const seriesOf = (value: Value): readonly Series[] => {
  if (isList(value)) return value;
  return isSeries(value) ? [value] : [];
};

const OPERATIONS: Readonly<Record<string, (one: number, other: number) => number>> = {
  '+': (one, other) => one + other,
  '-': (one, other) => one - other,
  '*': (one, other) => one * other,
  '/': (one, other) => one / other,
};

const combine = (sign: string, one: Value, other: Value): Value => {
  const apply = OPERATIONS[sign];
  if (apply === undefined || isList(one) || isList(other)) {
    throw new ExpressionError('Lists cannot be added up with + - * /.');
  }
  if (typeof one === 'number' && typeof other === 'number') return apply(one, other);
  const base: Series = isSeries(one) ? one : isSeries(other) ? other : new Map();
  const points = [...base.keys()].flatMap((time): readonly (readonly [number, number])[] => {
    const left = typeof one === 'number' ? one : one.get(time);
    const right = typeof other === 'number' ? other : other.get(time);
    if (left === undefined || right === undefined) return [];
    const value = apply(left, right);
    return Number.isFinite(value) ? [[time, value]] : [];
  });
  return new Map(points);
};

const across = (list: readonly Series[], fold: (values: readonly number[]) => number): Series => {
  const times = [...new Set(list.flatMap((one) => [...one.keys()]))];
  return new Map(
    times.map((time) => [time, fold(list.flatMap((one) => one.get(time) ?? []))] as const),
  );
};

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);
const FOLDS: Readonly<Record<string, (values: readonly number[]) => number>> = {
  SUM: sum,
  AVG: (values) => sum(values) / values.length,
  MIN: (values) => Math.min(...values),
  MAX: (values) => Math.max(...values),
};

const call = (name: string, args: readonly Value[], times: readonly number[]): Value => {
  const [first = 0, second = 0] = args;
  const fold = FOLDS[name];
  if (fold !== undefined) return across(seriesOf(first), fold);
  if (name === 'FILL' && typeof second === 'number') {
    const known = isSeries(first) ? first : new Map<number, number>();
    return new Map(times.map((time) => [time, known.get(time) ?? second] as const));
  }
  throw new ExpressionError(`The simulated account does not know the function ${name}.`);
};

/** Metric math: + - * / with brackets, SUM, AVG, MIN, MAX of METRICS() or [a, b], and FILL(m, number). Throws ExpressionError. */
export const evaluate = (
  text: string,
  known: ReadonlyMap<string, Series>,
  metrics: readonly Series[],
  times: readonly number[],
): Value => {
  const tokens = text.match(/[A-Za-z_][A-Za-z0-9_]*|\d+(?:\.\d+)?|[-+*/()[\],]/g) ?? [];
  let at = 0;
  const take = (wanted?: string): string => {
    const token = tokens[at] ?? '';
    if (wanted !== undefined && token !== wanted) {
      throw new ExpressionError(`Expected "${wanted}" in the expression "${text}".`);
    }
    at += 1;
    return token;
  };
  const list = (end: string): readonly Value[] => {
    const found: Value[] = [];
    while (tokens[at] !== end) {
      found.push(additive());
      if (tokens[at] === ',') take();
      else if (tokens[at] !== end)
        throw new ExpressionError(`The expression "${text}" cannot be read.`);
    }
    take(end);
    return found;
  };
  const primary = (): Value => {
    const token = take();
    if (token === '(') {
      const inner = additive();
      take(')');
      return inner;
    }
    if (token === '[') return list(']').flatMap(seriesOf);
    if (token === '-') return combine('*', -1, primary());
    if (/^\d/.test(token)) return Number(token);
    if (tokens[at] === '(') {
      take('(');
      const args = list(')');
      return token === 'METRICS' ? metrics : call(token, args, times);
    }
    const found = known.get(token);
    if (found === undefined)
      throw new ExpressionError(`The expression "${text}" names "${token}", which is no id.`);
    return found;
  };
  const chain = (next: () => Value, signs: readonly string[]): Value => {
    let value = next();
    while (signs.includes(tokens[at] ?? '')) value = combine(take(), value, next());
    return value;
  };
  const additive = (): Value => chain(() => chain(primary, ['*', '/']), ['+', '-']);
  const value = additive();
  if (at < tokens.length) throw new ExpressionError(`The expression "${text}" cannot be read.`);
  return value;
};

/** The series that an expression gives; a bare number counts for every time. */
export const toSeries = (value: Value, times: readonly number[]): Series => {
  if (typeof value === 'number') return new Map(times.map((time) => [time, value] as const));
  return isList(value) ? (value[0] ?? new Map()) : value;
};
