import type { WorkspaceClock } from './clock.ts';
import type { Ids } from './ids.ts';
import { limits } from './validate/limits.ts';

const REMEMBERED = 1_000;

/** Where a response URL speaks: channel, person, and the message that the interaction came from. */
export interface ResponseTarget {
  readonly channel: string;
  readonly user: string;
  readonly messageTs?: string;
}

interface ResponseUrl {
  readonly target: ResponseTarget;
  readonly expiresAt: number;
  uses: number;
}

export interface ResponseUrls {
  /** The path of a new response URL. */
  readonly issue: (target: ResponseTarget) => string;
  /** Where a path leads, or Slack's error; counts nothing. */
  readonly look: (
    path: string,
  ) => ResponseTarget | { readonly error: 'used_url' | 'expired_url' | 'invalid_url' };
  /** Counts one use. */
  readonly use: (path: string) => void;
}

/** Response URLs as Slack gives them. */
export const createResponseUrls = (clock: WorkspaceClock, ids: Ids): ResponseUrls => {
  const urls = new Map<string, ResponseUrl>();
  return {
    issue: (target) => {
      const path = `/response/${ids.secret(16)}`;
      urls.set(path, {
        target,
        expiresAt: clock.now() + limits['response_url.minutes'].max * 60_000,
        uses: 0,
      });
      const oldest = urls.size > REMEMBERED ? urls.keys().next().value : undefined;
      if (oldest !== undefined) urls.delete(oldest);
      return path;
    },
    look: (path) => {
      const url = urls.get(path);
      if (url === undefined) return { error: 'invalid_url' };
      if (clock.now() >= url.expiresAt) return { error: 'expired_url' };
      return url.uses >= limits['response_url.uses'].max ? { error: 'used_url' } : url.target;
    },
    use: (path) => {
      const url = urls.get(path);
      if (url !== undefined) url.uses += 1;
    },
  };
};
