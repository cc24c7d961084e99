import type { SandboxDesk } from '../handlers/desk.ts';
import type { Person } from './model/change/change.ts';
import type { Sandboxes } from './onboard-ports.ts';
import { type SandboxParts, startSandbox } from './private-sandbox.ts';

/** Private accounts, by person. */
export interface SandboxPool extends Sandboxes {
  /** What the commands of one person work on in their own account. */
  desk(person: Person): Promise<SandboxDesk>;
  /** One round over the changes of all accounts; stops those that nobody used for half an hour. */
  work(): Promise<void>;
  /** How many accounts there are now. */
  count(): number;
  stop(): Promise<void>;
}

interface Held {
  readonly running: ReturnType<typeof startSandbox>;
  usedAtMs: number;
}

const ALIVE_MAX = 20;
const IDLE_MS = 30 * 60_000;

/** Keeps the accounts of those who learn now: each is started when it is first asked for, and the one unused longest makes room. */
export const createSandboxes = (parts: SandboxParts, aliveMax = ALIVE_MAX): SandboxPool => {
  const { clock, log } = parts;
  /** By id of the user, the one unused longest first. */
  const held = new Map<string, Held>();

  const end = async (userId: string): Promise<void> => {
    const one = held.get(userId);
    if (one === undefined) return;
    held.delete(userId);
    await (await one.running).stop();
  };
  const quietly = (userId: string): Promise<void> =>
    end(userId).catch((error: unknown) => {
      const problem = error instanceof Error ? error.name : 'unknown';
      log.warn({ problem }, 'a sandbox could not be stopped');
    });

  const take = async (person: Person): ReturnType<typeof startSandbox> => {
    const { userId, teamId } = person;
    const known = held.get(userId);
    const one = known ?? { running: startSandbox(person, parts), usedAtMs: 0 };
    one.usedAtMs = clock.now();
    held.delete(userId);
    held.set(userId, one);
    const [oldest] = held.keys();
    if (held.size > aliveMax && oldest !== undefined) await quietly(oldest);
    try {
      const running = await one.running;
      running.use(teamId);
      return running;
    } catch (error) {
      if (held.get(userId) === one) held.delete(userId);
      throw error;
    }
  };

  return {
    of: async (person) => (await take(person)).sandbox,
    desk: async (person) => (await take(person)).desk,
    reset: ({ userId }) => end(userId),
    async work() {
      const now = clock.now();
      for (const [userId, { running, usedAtMs }] of [...held]) {
        if (now - usedAtMs > IDLE_MS) await quietly(userId);
        else await (await running).work();
      }
    },
    count: () => held.size,
    async stop() {
      await Promise.all([...held.keys()].map(quietly));
    },
  };
};
