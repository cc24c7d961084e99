/** One field of a request as the SDK types it. */
export interface SdkField {
  /** With `[]` behind every list that it lies in. */
  readonly path: string;
  /** The shape that has the field; a request without the word. */
  readonly shape: string;
  readonly type: 'string' | 'number' | 'boolean' | 'object' | 'map' | 'document';
  readonly list: boolean;
  readonly required: boolean;
}

interface Member {
  readonly name: string;
  readonly required: boolean;
  readonly type: string;
}

const INTERFACE = /export interface (\w+)(?: extends [\w.]+)? \{\n([\s\S]*?)\n\}/g;
const UNION = /export declare namespace (\w+) \{\n([\s\S]*?)\n\}/g;
const UNION_MEMBER = /interface \w+Member \{\n\s+(\w+): ([\w.[\]]+);/g;
const MEMBER = /^ {4}(\w+)(\?)?: ([^;]+);/gm;
const ENUM = /export type (\w+) = \(typeof \w+\)\[/g;

/** Far below any request that there is. */
const DEEPEST = 15;

const withoutComments = (text: string): string => text.replace(/\/\*\*[\s\S]*?\*\//g, '');

const membersOf = (body: string): readonly Member[] =>
  [...body.matchAll(MEMBER)].map(([, name = '', optional, type = '']) => ({
    name,
    required: optional === undefined,
    type: type.replace(/\s*\|\s*undefined/g, '').trim(),
  }));

const unionMembersOf = (body: string): readonly Member[] =>
  [...body.matchAll(UNION_MEMBER)].map(([, name = '', type = '']) => ({
    name,
    required: false,
    type,
  }));

const SCALARS: Readonly<Record<string, SdkField['type']>> = {
  string: 'string',
  number: 'number',
  boolean: 'boolean',
  'Record<string, string>': 'map',
  __DocumentType: 'document',
};

/**
 * Every field of `request` at every depth, read from the text of the SDK's `dist-types/models/*.d.ts` (3.1162.0 and
 * alike; it is generated code of one form). Throws when the text has no such request or a type that it does not know.
 */
export const sdkFields = (declarations: string, request: string): readonly SdkField[] => {
  const text = withoutComments(declarations);
  const shapes = new Map<string, readonly Member[]>();
  for (const [, name = '', body = ''] of text.matchAll(INTERFACE))
    shapes.set(name, membersOf(body));
  for (const [, name = '', body = ''] of text.matchAll(UNION)) {
    shapes.set(name, unionMembersOf(body));
  }
  const enums = new Set([...text.matchAll(ENUM)].map(([, name = '']) => name));

  const walk = (shape: string, prefix: string): readonly SdkField[] => {
    if (prefix.split('.').length > DEEPEST) {
      throw new Error(
        `${shape} seems to hold itself, at ${prefix}. Teach sdk-fields.ts where to stop.`,
      );
    }
    return (shapes.get(shape) ?? []).flatMap(({ name, required, type }) => {
      const list = type.endsWith('[]');
      const item = list ? type.slice(0, -2) : type;
      const scalar = SCALARS[item] ?? (enums.has(item) ? 'string' : undefined);
      const path = `${prefix}${name}`;
      if (scalar === undefined && !shapes.has(item)) {
        throw new Error(
          `The SDK types ${request}.${path} as "${type}", which sdk-fields.ts cannot read. Teach it this form.`,
        );
      }
      const field: SdkField = {
        path,
        shape: shape.replace(/Request$/, ''),
        type: scalar ?? 'object',
        list,
        required,
      };
      return [field, ...(scalar === undefined ? walk(item, `${path}${list ? '[]' : ''}.`) : [])];
    });
  };

  if (!shapes.has(request)) {
    throw new Error(`The SDK declares no ${request}. Is @aws-sdk/client-ecs installed?`);
  }
  return walk(request, '');
};

/** The values of every enum that the text declares, by the enum's name. */
export const sdkEnums = (declarations: string): ReadonlyMap<string, readonly string[]> =>
  new Map(
    [...declarations.matchAll(/export declare const (\w+): \{\n([\s\S]*?)\n\};/g)].map(
      ([, name = '', body = '']) => [
        name,
        [...body.matchAll(/readonly \w+: "([^"]*)"/g)].map(([, value = '']) => value),
      ],
    ),
  );
