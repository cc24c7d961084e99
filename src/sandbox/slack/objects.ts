import type { SlackObject } from './state.ts';

/** True for a JSON object, false for arrays, null and scalars. */
export const isObject = (value: unknown): value is SlackObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The string under `key`, or undefined when it is absent or something else. */
export const stringAt = (object: SlackObject, key: string): string | undefined => {
  const value = object[key];
  return typeof value === 'string' ? value : undefined;
};

/** The object under `key`, or undefined. */
export const objectAt = (object: SlackObject, key: string): SlackObject | undefined => {
  const value = object[key];
  return isObject(value) ? value : undefined;
};

/** The objects of the list under `key`; an empty list when it is absent or no list. */
export const listAt = (object: SlackObject, key: string): readonly SlackObject[] => {
  const value = object[key];
  return Array.isArray(value) ? value.filter(isObject) : [];
};

/** Parses JSON text; undefined when it is not JSON. */
export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
