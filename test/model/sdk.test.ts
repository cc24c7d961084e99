import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type {
  CreateServiceCommandInput,
  RegisterTaskDefinitionCommandInput,
} from '@aws-sdk/client-ecs';
import { describe, expect, test } from '@jest/globals';
import type * as z from 'zod';
import requiredFields from '../../knowledge/facts/required-fields.json' with { type: 'json' };
import { sdkFields } from '../../src/docs/sdk-fields.ts';
import type { createServiceSchema } from '../../src/model/service.ts';
import type { taskDefinitionSchema } from '../../src/model/task-definition.ts';

/** The keys that a type names, without "any other key" of loose objects and the SDK's mark of unions from the future. */
type Named<T> = keyof {
  [Key in keyof T as string extends Key ? never : Key extends '$unknown' ? never : Key]: true;
} &
  string;

type Scalar<T> = T extends string
  ? 'string'
  : T extends number
    ? 'number'
    : T extends boolean
      ? 'boolean'
      : never;

/** Whether a type takes texts and lists alike: the SDK's documents, and what the model leaves open. */
type IsOpen<T> = [string, number[]] extends [T, T] ? true : false;

/** What a value is, as text: `name: string` for a field, `items[].name: string` for one of a list's items. */
type Described<Key extends string, T> =
  IsOpen<T> extends true
    ? `${Key}: any JSON`
    : [T] extends [string | number | boolean]
      ? `${Key}: ${Scalar<T>}`
      : T extends readonly (infer Item)[]
        ? Described<`${Key}[]`, NonNullable<Item>>
        : [Named<T>] extends [never]
          ? `${Key}: map`
          : Key | `${Key}.${Fields<T>}`;

/** Every field of a type at every depth, each with what it is. Maps with keys of the user's own count as one field. */
type Fields<T> = T extends unknown
  ? {
      [Key in Named<T>]-?: [NonNullable<T[Key & keyof T]>] extends [never]
        ? never
        : Described<Key, NonNullable<T[Key & keyof T]>>;
    }[Named<T>]
  : never;

type Task = z.infer<typeof taskDefinitionSchema>;
type Service = z.infer<typeof createServiceSchema>;

/** Compiles for no type but `never`; the error of the compiler names the fields. */
const none = <Field extends never>(): readonly Field[] => [];

describe('the model has the fields of the SDK and no others, which the compiler sees to', () => {
  test('of a task definition', () => {
    expect(none<Exclude<Fields<RegisterTaskDefinitionCommandInput>, Fields<Task>>>()).toEqual([]);
    expect(none<Exclude<Fields<Task>, Fields<RegisterTaskDefinitionCommandInput>>>()).toEqual([]);
  });

  test('of a service', () => {
    expect(none<Exclude<Fields<CreateServiceCommandInput>, Fields<Service>>>()).toEqual([]);
    expect(none<Exclude<Fields<Service>, Fields<CreateServiceCommandInput>>>()).toEqual([]);
  });
});

const models = join(
  dirname(createRequire(import.meta.url).resolve('@aws-sdk/client-ecs/package.json')),
  'dist-types',
  'models',
);

describe('the table of required fields', () => {
  test('has what the SDK requires of a task definition, without what rules of its own judge', () => {
    const declarations = readdirSync(models)
      .map((name) => readFileSync(join(models, name), 'utf8'))
      .join('\n');
    const required = sdkFields(declarations, 'RegisterTaskDefinitionRequest')
      .filter((field) => field.required && field.path.includes('.'))
      .map(({ path }) => path);
    expect([...requiredFields.fields].sort()).toEqual(required.sort());
  });
});
