import type { PlaceWords } from '../../src/operations/placement/place-input.ts';
import { straightQuotes } from '../as-typed.ts';

/** `web` and `service:web` are a service, `group:batch` and `family:web` a task group. */
export const nameWords = (name: string): PlaceWords => {
  const [, kind, rest] = /^(service|group):(.*)$/.exec(name) ?? [];
  if (name === '') return {};
  if (kind === 'group') return { group: rest };
  if (kind === 'service') return { service: rest };
  return name.includes(':') ? { group: name } : { service: name };
};

/** One constraint a line: an expression is one of memberOf. */
export const constraintWords = (lines: string): readonly string[] =>
  straightQuotes(lines)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      if (/^distinctInstance$/i.test(line)) return 'distinctInstance';
      return /^(?:memberOf|type)=/.test(line) ? line : `memberOf=${line}`;
    });
