import { isObject } from '../objects.ts';
import type { SlackObject } from '../state.ts';
import { type LimitId, limits } from './limits.ts';

/** Takes one objection: Slack's words, and the JSON Pointer of what they are about. */
export type Say = (sentence: string, pointer: string) => void;

/** Looks at a value and says what Slack would refuse about it. */
export type Check = (value: unknown, pointer: string, say: Say) => void;

/** A string; with a limit, of a length within it. */
export const string =
  (limit?: LimitId): Check =>
  (value, pointer, say) => {
    if (typeof value !== 'string') return say('must provide a string', pointer);
    if (limit === undefined) return;
    const { min = 0, max } = limits[limit];
    if (value.length < min) say(`must be more than ${min - 1} characters`, pointer);
    if (value.length > max) say(`must be less than ${max + 1} characters`, pointer);
  };

/** A number; with a limit, within it. */
export const number =
  (limit?: LimitId): Check =>
  (value, pointer, say) => {
    if (typeof value !== 'number') return say('must provide a number', pointer);
    if (limit === undefined) return;
    const { min = 0, max } = limits[limit];
    if (value < min) say(`must be greater than or equal to ${min}`, pointer);
    if (value > max) say(`must be less than or equal to ${max}`, pointer);
  };

/** True or false. */
export const boolean: Check = (value, pointer, say) => {
  if (typeof value !== 'boolean') say('must provide a boolean', pointer);
};

/** Anything at all. */
export const anything: Check = () => undefined;

/** One of the values that Slack lists. */
export const choice =
  (...values: readonly (string | number)[]): Check =>
  (value, pointer, say) => {
    const known = values.some((candidate) => candidate === value);
    if (!known) say('must be a valid enum value', pointer);
  };

/** A string that Slack takes for a link. */
export const url =
  (limit?: LimitId): Check =>
  (value, pointer, say) => {
    string(limit)(value, pointer, say);
    if (typeof value !== 'string') return;
    if (!/^(https?:\/\/[^\s/]|slack:\/\/|mailto:)\S*$/.test(value)) say('invalid url', pointer);
  };

/** A list, each item checked; with a limit, of a length within it. */
export const list =
  (item: Check, limit?: LimitId): Check =>
  (value, pointer, say) => {
    if (!Array.isArray(value)) return say('must provide an array', pointer);
    if (limit !== undefined) {
      const { min = 0, max } = limits[limit];
      if (value.length < min) say(`no fewer than ${min} items allowed`, pointer);
      if (value.length > max) say(`no more than ${max} items allowed`, pointer);
    }
    for (const [index, each] of value.entries()) item(each, `${pointer}/${index}`, say);
  };

/** Calls for a field. */
export const required = (check: Check) => ({ check, required: true });
/** Allows a field. */
export const optional = (check: Check) => ({ check, required: false });

export interface Fields {
  readonly [name: string]: { readonly check: Check; readonly required: boolean };
}

/** Says what is wrong with the fields of an object: missing, unknown, or not what they should be. */
export const checkFields = (
  fields: Fields,
  value: SlackObject,
  pointer: string,
  say: Say,
): void => {
  for (const [name, { check, required: must }] of Object.entries(fields)) {
    if (value[name] !== undefined) check(value[name], `${pointer}/${name}`, say);
    else if (must) say(`missing required field: ${name}`, pointer);
  }
  for (const name of Object.keys(value)) {
    if (!Object.hasOwn(fields, name)) say(`invalid additional property: ${name}`, pointer);
  }
};

/** An object with these fields and no others. */
export const object =
  (fields: Fields): Check =>
  (value, pointer, say) => {
    if (!isObject(value)) return say('must provide an object', pointer);
    checkFields(fields, value, pointer, say);
  };

/** An object whose `type` decides what else it has. */
export const byType =
  (kinds: { readonly [type: string]: Fields }): Check =>
  (value, pointer, say) => {
    if (!isObject(value)) return say('must provide an object', pointer);
    const { type } = value;
    if (type === undefined) return say('missing required field: type', pointer);
    const fields = typeof type === 'string' && Object.hasOwn(kinds, type) ? kinds[type] : undefined;
    if (fields === undefined) return say(`unsupported type: ${String(type)}`, `${pointer}/type`);
    checkFields({ type: required(anything), ...fields }, value, pointer, say);
  };

/** All of several checks. */
export const every =
  (...checks: readonly Check[]): Check =>
  (value, pointer, say) => {
    for (const check of checks) check(value, pointer, say);
  };
