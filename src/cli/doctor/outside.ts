import type { AwsAccount } from '../../aws/connect.ts';
import type { AwsReaders } from '../../ports.ts';
import type { Post } from './check-slack.ts';

/** What `stevedore doctor` looks at beside the terminal. */
export interface Outside {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly post: Post;
  /** The Date header of a server; null where none answers. */
  readonly serverDate: (url: string) => Promise<string | null>;
  /** The Region of a profile in the AWS configuration files. */
  readonly configuredRegion: (profile: string | undefined) => Promise<string | undefined>;
  /** One for each of its Regions. Calls nothing yet. */
  readonly connect: (account: AwsAccount) => readonly AwsReaders[];
  /** Text of manifest.yml. */
  readonly manifest: () => Promise<string>;
}

const TIMEOUT_MS = 5_000;

const wait = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/** The real outside. */
export const realOutside = async (): Promise<Outside> => {
  const [{ configuredRegion, connectAccounts }, { packageRoot }, { readFile }, { join }] =
    await Promise.all([
      import('../../aws/connect.ts'),
      import('../../package-root.ts'),
      import('node:fs/promises'),
      import('node:path'),
    ]);
  return {
    env: process.env,
    now: Date.now,
    post: async (url, token) => {
      const answer = await fetch(url, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}` },
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      const body: unknown = await answer.json();
      return { body, header: (name) => answer.headers.get(name) };
    },
    serverDate: async (url) => {
      try {
        const answer = await fetch(url, {
          method: 'HEAD',
          redirect: 'manual',
          signal: AbortSignal.timeout(TIMEOUT_MS),
        });
        return answer.headers.get('date');
      } catch {
        return null;
      }
    },
    configuredRegion,
    connect: (account) =>
      connectAccounts([account], { clock: { now: Date.now }, wait, jitter: Math.random }),
    manifest: () => readFile(join(packageRoot(import.meta.dirname), 'manifest.yml'), 'utf8'),
  };
};
