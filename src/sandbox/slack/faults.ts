import * as z from 'zod';
import type { Changes } from './changes.ts';
import { isObject } from './objects.ts';
import type { SlackObject } from './state.ts';

const times = z.int().min(1).max(1_000).default(1);

/** What can be made to go wrong, and how often. `method` is a Web API method, `response_url` or absent for any. */
const faultKinds = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('rate_limit'),
    method: z.string().optional(),
    times,
    retryAfterSeconds: z.int().min(0).max(3_600).default(1),
  }),
  z.object({
    kind: z.literal('server_error'),
    method: z.string().optional(),
    times,
    status: z.int().min(500).max(599).default(500),
  }),
  z.object({
    kind: z.literal('refusal'),
    method: z.string().optional(),
    times,
    /** Slack's word, such as `user_not_found`; for a response URL `expired_url`. */
    error: z.string().min(1),
  }),
  z.object({
    kind: z.literal('drop_socket'),
    reason: z.enum(['warning', 'refresh_requested', 'too_many_websockets']).optional(),
  }),
  z.object({ kind: z.literal('duplicate'), times }),
  z.object({
    kind: z.literal('delay'),
    times,
    milliseconds: z.int().min(1).max(60_000).default(3_500),
  }),
]);

/** The short names that scripts may use. */
const SHORT_NAMES: ReadonlyMap<string, string> = new Map([
  ['ms', 'milliseconds'],
  ['retryAfter', 'retryAfterSeconds'],
]);

const spellOut = (input: unknown): unknown =>
  isObject(input)
    ? Object.fromEntries(
        Object.entries(input).map(([name, value]) => [SHORT_NAMES.get(name) ?? name, value]),
      )
    : input;

/** A fault as a control call gives it; `ms` and `retryAfter` are short for the names with units. */
export const faultSchema = z.preprocess(spellOut, faultKinds);
type Fault = z.output<typeof faultSchema>;
type CallFault = Extract<Fault, { kind: 'rate_limit' | 'server_error' | 'refusal' }>;

const isCallFault = (fault: Repeated): fault is CallFault =>
  fault.kind === 'rate_limit' || fault.kind === 'server_error' || fault.kind === 'refusal';
type Repeated = Exclude<Fault, { kind: 'drop_socket' }>;

export interface Faults {
  readonly list: () => readonly SlackObject[];
  readonly add: (fault: Repeated) => void;
  readonly clear: () => void;
  /** Takes one failure of a Web API method, or of `response_url`. */
  readonly takeForCall: (method: string) => CallFault | undefined;
  /** Takes one lateness: milliseconds, 0 for none. */
  readonly takeDelay: () => number;
  /** Takes one duplicate delivery. */
  readonly takeDuplicate: () => boolean;
}

/** The faults that are switched on; each goes away after it has happened `times` times. */
export const createFaults = (changes: Changes): Faults => {
  let faults: readonly Repeated[] = [];
  const set = (next: readonly Repeated[]): void => {
    faults = next;
    changes.note();
  };
  const take = (fault: Repeated | undefined): void => {
    if (fault === undefined) return;
    const left = { ...fault, times: fault.times - 1 };
    set(faults.flatMap((other) => (other !== fault ? [other] : left.times > 0 ? [left] : [])));
  };
  return {
    list: () => faults.map((fault) => ({ ...fault })),
    add: (fault) => set([...faults, fault]),
    clear: () => set([]),
    takeForCall: (method) => {
      for (const fault of faults) {
        if (!isCallFault(fault)) continue;
        if (fault.method !== undefined && fault.method !== method) continue;
        take(fault);
        return fault;
      }
      return undefined;
    },
    takeDelay: () => {
      const fault = faults.find((candidate) => candidate.kind === 'delay');
      take(fault);
      return fault?.kind === 'delay' ? fault.milliseconds : 0;
    },
    takeDuplicate: () => {
      const fault = faults.find((candidate) => candidate.kind === 'duplicate');
      take(fault);
      return fault !== undefined;
    },
  };
};
