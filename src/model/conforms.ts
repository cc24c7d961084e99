import * as z from 'zod';

type Conforms = (value: unknown) => boolean;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const always: Conforms = () => true;
const never: Conforms = () => false;
const isString: Conforms = (value) => typeof value === 'string';
const isNumber: Conforms = (value) => typeof value === 'number' && Number.isFinite(value);
const isBoolean: Conforms = (value) => typeof value === 'boolean';

const objectOf = (shape: Readonly<Record<string, unknown>>): Conforms => {
  const fields = new Map(Object.entries(shape).map(([name, field]) => [name, compile(field)]));
  const required = [...fields].flatMap(([name, field]) => (field(undefined) ? [] : [name]));
  return (value) => {
    if (!isObject(value)) return false;
    for (const name in value) {
      const field = fields.get(name);
      if (field !== undefined && !field(value[name])) return false;
    }
    return required.every((name) => name in value);
  };
};

const compile = (schema: unknown): Conforms => {
  if (schema instanceof z.ZodString) return isString;
  if (schema instanceof z.ZodNumber) return isNumber;
  if (schema instanceof z.ZodBoolean) return isBoolean;
  if (schema instanceof z.ZodUnknown) return always;
  if (schema instanceof z.ZodOptional) {
    const inner = compile(schema.unwrap());
    return (value) => value === undefined || inner(value);
  }
  if (schema instanceof z.ZodNullable) {
    const inner = compile(schema.unwrap());
    return (value) => value === null || inner(value);
  }
  if (schema instanceof z.ZodUnion) {
    const ways = schema.options.map(compile);
    return (value) => ways.some((way) => way(value));
  }
  if (schema instanceof z.ZodArray) {
    const item = compile(schema.element);
    return (value) => Array.isArray(value) && value.every(item);
  }
  if (schema instanceof z.ZodRecord) {
    const inner = compile(schema.valueType);
    return (value) => isObject(value) && Object.values(value).every(inner);
  }
  return schema instanceof z.ZodObject ? objectOf(schema.shape) : never;
};

/**
 * Whether a value from JSON is of a schema's types: what zod says, several times as fast, since nothing is copied and
 * no issue is written. For loose objects, lists, maps of strings, strings, numbers and booleans without further
 * conditions, null where it is allowed, and unions of these; of any other schema it says that nothing conforms.
 */
export const conformsTo = <Schema extends z.ZodType>(
  schema: Schema,
): ((value: unknown) => value is z.infer<Schema>) => {
  const conforms = compile(schema);
  return (value): value is z.infer<Schema> => conforms(value);
};
