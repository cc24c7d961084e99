/** A text that anything that was thrown carries under a name, such as `code` or `message`; empty where it has none. */
export const errorPart = (error: unknown, name: string): string => {
  if (typeof error !== 'object' || error === null) return '';
  const value: unknown = Reflect.get(error, name);
  return typeof value === 'string' ? value : '';
};
