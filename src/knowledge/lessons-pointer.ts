const unescaped = (token: string): string => token.replaceAll('~1', '/').replaceAll('~0', '~');

const childOf = (value: unknown, key: string): unknown => {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.getOwnPropertyDescriptor(value, key)?.value;
};

/** What stands at a JSON Pointer (RFC 6901) of a value; undefined where there is nothing, or the pointer is none. */
export const valueAt = (value: unknown, pointer: string): unknown => {
  if (pointer !== '' && !pointer.startsWith('/')) return undefined;
  return pointer
    .split('/')
    .slice(1)
    .reduce((within: unknown, token) => childOf(within, unescaped(token)), value);
};
