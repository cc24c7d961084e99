import * as z from 'zod';
import { nearestWord } from '../operations/nearest-word.ts';
import type { Fault } from './fault.ts';
import { settingsFile } from './settings.ts';

const node = z.object({
  properties: z.record(z.string(), z.unknown()).optional(),
  additionalProperties: z.unknown().optional(),
  items: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
});

/** What a part of the file may hold: the alternatives of a section that may be empty are looked through. */
const parts = (schema: unknown): readonly z.infer<typeof node>[] => {
  const read = node.safeParse(schema);
  if (!read.success) return [];
  return [read.data, ...(read.data.anyOf ?? []).flatMap(parts)];
};

const step = (schemas: readonly unknown[], key: PropertyKey): readonly unknown[] =>
  schemas.flatMap(parts).flatMap(({ properties, additionalProperties, items }) => {
    if (typeof key === 'number') return [items];
    return [properties?.[String(key)] ?? additionalProperties];
  });

/** The names of settings that stand at a place of the file. */
const namesAt = (path: readonly PropertyKey[]): readonly string[] => {
  const whole: readonly unknown[] = [z.toJSONSchema(settingsFile, { io: 'input' })];
  return path
    .reduce(step, whole)
    .flatMap(parts)
    .flatMap(({ properties = {} }) => Object.keys(properties));
};

const nameOf = ({ path }: z.core.$ZodIssue): string =>
  String(path.findLast((segment) => typeof segment === 'string') ?? 'the file');

const WANTED: Readonly<Partial<Record<string, string>>> = {
  array: 'a list, such as [a, b]',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
  object: 'settings with names of their own',
  record: 'settings with names of their own',
  string: 'a text',
};

const typeFault = (issue: z.core.$ZodIssueInvalidType): string => {
  const name = nameOf(issue);
  if (issue.input === undefined)
    return `${name} is missing${name === 'reason' ? '; say why the rule is off, the report shows it' : ''}`;
  return `${name} takes ${WANTED[issue.expected] ?? `a value of type ${issue.expected}`}`;
};

const unknownName = (path: readonly PropertyKey[], key: string): Fault => {
  const near = nearestWord(key, namesAt(path));
  const hint = near === undefined ? '' : `; is ${near} meant?`;
  return { path: [...path, key], message: `unknown setting ${key}${hint}`, ofName: true };
};

/** What is wrong by an issue of zod, which needs its `input`. Several where several names are unknown. */
export const faultsOf = (issue: z.core.$ZodIssue): readonly Fault[] => {
  const { path } = issue;
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownName(path, key));
    case 'invalid_key':
      return issue.issues.map(({ message }) => ({
        path,
        message: `${nameOf(issue)} ${message}`,
        ofName: true,
      }));
    case 'invalid_value':
      return [
        { path, message: `${nameOf(issue)} takes one of ${issue.values.map(String).join(', ')}` },
      ];
    case 'invalid_type':
      return [{ path, message: typeFault(issue) }];
    default:
      return [{ path, message: `${nameOf(issue)} ${issue.message}` }];
  }
};
