import type * as z from 'zod';
import { conformsTo } from './conforms.ts';
import { hasPlaceholder } from './placeholder.ts';

export type Path = readonly (string | number)[];

/** A value of another type than AWS takes. It names types only, never the value. */
export interface TypeIssue {
  readonly path: Path;
  readonly expected: string;
  readonly found: string;
  /** True when the meaning was clear and the value was converted; otherwise it was left out. */
  readonly coerced: boolean;
}

export interface Parsed<Value> {
  readonly value: Value;
  readonly issues: readonly TypeIssue[];
  /** Paths of values that cannot be known: placeholders where no string belongs, and what had to be left out. */
  readonly unknown: readonly Path[];
}

type Container = Record<string | number, unknown>;

const isContainer = (value: unknown): value is Container =>
  typeof value === 'object' && value !== null;

const typeName = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;

const containerAt = (root: unknown, path: Path): Container | undefined => {
  let current = root;
  for (const segment of path) current = isContainer(current) ? current[segment] : undefined;
  return isContainer(current) ? current : undefined;
};

/** The value in the expected type where its meaning is clear; undefined where it is not. */
const coerce = (value: unknown, expected: string): unknown => {
  if (expected === 'string' && (typeof value === 'number' || typeof value === 'boolean'))
    return String(value);
  if (typeof value !== 'string') return undefined;
  if (expected === 'number' && /^\s*-?\d{1,15}(?:\.\d{1,6})?\s*$/.test(value)) return Number(value);
  if (expected === 'boolean' && /^(?:true|false)$/i.test(value))
    return value.toLowerCase() === 'true';
  return undefined;
};

/** What stands in for a value that was left out of an array, so that the indexes behind it stay. */
const standIn = (expected: string): unknown =>
  expected === 'object' || expected === 'record' ? {} : expected === 'number' ? 0 : '';

const repair = <Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
): Parsed<z.infer<Schema>> => {
  const whole = schema.safeParse(value);
  if (whole.success) return { value: whole.data, issues: [], unknown: [] };
  const copy = isContainer(value) ? structuredClone(value) : {};
  const issues: TypeIssue[] = [];
  const unknown: Path[] = [];
  for (const issue of whole.error.issues) {
    const path = issue.path.filter((segment) => typeof segment !== 'symbol');
    const parent = containerAt(copy, path.slice(0, -1));
    const key = path.at(-1);
    if (parent === undefined || key === undefined) continue;
    const found = parent[key];
    const expected = issue.code === 'invalid_type' ? String(issue.expected) : 'another value';
    const coerced = coerce(found, expected);
    if (typeof found !== 'string' || !hasPlaceholder(found))
      issues.push({
        path,
        expected: expected === 'record' ? 'object' : expected,
        found: typeName(found),
        coerced: coerced !== undefined,
      });
    if (coerced === undefined) unknown.push(path);
    if (coerced !== undefined) parent[key] = coerced;
    else if (Array.isArray(parent)) parent[key] = standIn(expected);
    else delete parent[key];
  }
  const repaired = schema.safeParse(copy);
  return { value: repaired.success ? repaired.data : schema.parse({}), issues, unknown };
};

const guards = new WeakMap<z.ZodType, (value: unknown) => boolean>();

const guardOf = <Schema extends z.ZodType>(
  schema: Schema,
): ((value: unknown) => value is z.infer<Schema>) => {
  const guard = guards.get(schema) ?? conformsTo(schema);
  guards.set(schema, guard);
  return (value): value is z.infer<Schema> => guard(value);
};

/**
 * Reads any value by a loose schema, all of whose fields may be missing, without ever refusing it as a whole: a wrongly
 * typed field becomes an issue, is converted where its meaning is clear (`"256"` and 256, `"true"` and true) and left
 * out otherwise. The value that comes in is not changed, and is the one that comes out when every type is right.
 */
export const parseLeniently = <Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
): Parsed<z.infer<Schema>> =>
  guardOf(schema)(value) ? { value, issues: [], unknown: [] } : repair(schema, value);
