import type { WorkspaceClock } from './clock.ts';

/** Where the workspace takes its randomness from: that many random bytes. */
export type RandomBytes = (count: number) => Uint8Array;

export interface Ids {
  /** A message timestamp such as `1700000000.000100`; later calls give greater ones. */
  readonly ts: () => string;
  /** An id such as `V00000000A`: prefix, then a counter. */
  readonly next: (prefix: string) => string;
  /** `bytes` random bytes in hex, for whatever must not be guessed. */
  readonly secret: (bytes: number) => string;
  /** A view hash, new on every call. */
  readonly hash: () => string;
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** Numbers things by clock and counter, so that the same run gives the same ids. */
export const createIds = (clock: WorkspaceClock, randomBytes: RandomBytes): Ids => {
  let count = 0;
  let lastMicroseconds = 0;
  const ts = (): string => {
    lastMicroseconds = Math.max(Math.floor(clock.now()) * 1000, lastMicroseconds + 1);
    const digits = String(lastMicroseconds).padStart(7, '0');
    return `${digits.slice(0, -6)}.${digits.slice(-6)}`;
  };
  const number = (): string => {
    count += 1;
    return count.toString(36).toUpperCase().padStart(8, '0');
  };
  return {
    ts,
    next: (prefix) => `${prefix}${number()}`,
    secret: (bytes) => hex(randomBytes(bytes)),
    hash: () => `${Math.floor(clock.now() / 1000)}.${number().toLowerCase()}`,
  };
};
