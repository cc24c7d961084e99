import { signalOf } from './exit-codes.ts';
import type { Paste } from './paste.ts';

/** Something that stands in the pasted text. */
export interface ReadValue {
  readonly name: string;
  readonly value: string;
}

const VALUES_MAX = 9;

/** What is worth reading back to the asker: names, numbers and ids, never the text around them. */
const READERS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['Service', /\(service ([\w-]{1,255})\)|\bservice \(([\w-]{1,255})\)/],
  ['Call', /when calling the (\w{3,60}) operation/],
  ['Action', /not authorized to perform: ([a-z0-9-]{2,40}:[A-Za-z]{2,60})/],
  ['Role', /(?:assumed-role|:role)\/([\w+=,.@-]{1,64})/],
  ['Secret', /:secret:([\w/+=.@-]{1,256})/],
  ['Missing parameter', /invalid parameters: ([\w/.,-]{1,256})/],
  [
    'Image',
    /(?:pull access denied for|task cannot pull|failed to resolve ref|manifest for|repository) "?([\w-]{1,100}[./:][\w./:@-]{1,250}\w)/,
  ],
  ['Platform', /platform '?([a-z]{2,10}\/[a-z0-9]{2,10})/],
  ['Deployment', /\b(ecs-svc\/\d{1,25})\b/],
  ['Task', /\(task ([0-9a-f]{8,36})\)|:task\/(?:[\w-]{1,255}\/)?([0-9a-f]{8,36})\b/],
  ['Container instance', /container-instance ([0-9a-f-]{8,40})\b/],
  ['Instance', /\b(i-[0-9a-f]{8,17})\b/],
  ['Subnet', /\b(subnet-[0-9a-f]{6,17})\b/],
  ['Port', /\(port (\d{1,5})\)/],
  ['Target group', /:targetgroup\/([\w-]{1,64})/],
  ['Health check codes', /codes: \[(\d{3}(?:, ?\d{3}){0,9})\]/],
  ['Lacking', /\bRESOURCE:([A-Z_]{2,40})\b/],
];

const exitCodeValues = (codes: readonly number[]): readonly ReadValue[] =>
  codes.flatMap((code) => {
    const signal = signalOf(code);
    const read = [{ name: 'Exit code', value: String(code) }];
    return signal === null ? read : [...read, { name: 'Signal', value: String(signal) }];
  });

/** What stands in a paste. Values are as they were pasted: escape them before they are shown. */
export const readValues = (
  { text, stopCode }: Paste,
  exitCodes: readonly number[],
): readonly ReadValue[] => {
  const named = READERS.flatMap(([name, pattern]) => {
    const [, first, second] = pattern.exec(text) ?? [];
    const value = first ?? second;
    return value === undefined ? [] : [{ name, value }];
  });
  const stopped = stopCode === null ? [] : [{ name: 'Stop code', value: stopCode }];
  return [...exitCodeValues(exitCodes), ...stopped, ...named].slice(0, VALUES_MAX);
};
