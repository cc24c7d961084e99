import type { PlaceWords } from '../../src/operations/placement/place-input.ts';
import { straightQuotes } from '../as-typed.ts';
import { readPair } from './form-pair.ts';
import {
  ADD_BLOCK,
  CONSTRAINT_BLOCK,
  COUNT_BLOCK,
  type FormMode,
  INSTANCE_BLOCK,
  NAME_BLOCK,
  PERCENT_BLOCK,
  PORTS_BLOCK,
  PROVIDER_BLOCK,
  QUOTA_BLOCK,
  SIZE_BLOCK,
  STRATEGY_BLOCK,
  ZONES_BLOCK,
} from './place-fields.ts';

/** `web` and `service:web` are a service, `group:batch` and `family:web` a task group. */
const nameWords = (name: string): PlaceWords => {
  const [, kind, rest] = /^(service|group):(.*)$/.exec(name) ?? [];
  if (name === '') return {};
  if (kind === 'group') return { group: rest };
  if (kind === 'service') return { service: rest };
  return name.includes(':') ? { group: name } : { service: name };
};

const parts = (text: string, separator: string | RegExp): string[] =>
  text.split(separator).flatMap((part) => (part.trim() === '' ? [] : [part.trim()]));

/** One constraint a line: an expression is one of memberOf. */
const constraintWords = (lines: string): readonly string[] =>
  parts(straightQuotes(lines), '\n').map((line) => {
    if (/^distinctInstance$/i.test(line)) return 'distinctInstance';
    return /^(?:memberOf|type)=/.test(line) ? line : `memberOf=${line}`;
  });

const known = (words: PlaceWords): PlaceWords =>
  Object.fromEntries(
    Object.entries(words).filter(
      ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );

/** The words of a form of that mode, from the text of each of its fields; a field that it does not have is empty. */
export const formWords = (mode: FormMode, textOf: (block: string) => string): PlaceWords => {
  const strategy = textOf(STRATEGY_BLOCK);
  const [minimumHealthyPercent, maximumPercent] = readPair(textOf(PERCENT_BLOCK));
  const [vcpuQuota, vcpuInUse] = readPair(textOf(QUOTA_BLOCK));
  const [cpu, memory] = readPair(textOf(SIZE_BLOCK));
  return {
    ...nameWords(textOf(NAME_BLOCK)),
    ...known({
      ...(mode === 'place' || mode === 'what-if' ? {} : { mode }),
      count: textOf(COUNT_BLOCK).replaceAll(',', '') || undefined,
      strategy: strategy === 'default' ? [] : parts(strategy, ';'),
      constraint: [...constraintWords(textOf(CONSTRAINT_BLOCK))],
      ...{ minimumHealthyPercent, maximumPercent, vcpuQuota, vcpuInUse, cpu, memory },
      capacityProvider: parts(textOf(PROVIDER_BLOCK), '\n'),
      instance: parts(textOf(INSTANCE_BLOCK), /[\s,]+/),
      availabilityZones: textOf(ZONES_BLOCK) || undefined,
      add: parts(textOf(ADD_BLOCK), ','),
      withoutHostPorts: textOf(PORTS_BLOCK) === 'dynamic' ? true : undefined,
    }),
  };
};
