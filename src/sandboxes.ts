import type { SandboxDesk } from '../handlers/desk.ts';
import type { Person } from './model/change/change.ts';
import type { Sandboxes, SandboxHead, WaitingSandbox } from './onboard-ports.ts';
import { type RunningSandbox, type SandboxParts, startSandbox } from './private-sandbox.ts';
import { createSandboxHeads, SandboxProblem, STOPPING } from './sandbox-heads.ts';

/** Private accounts, by person. Any number of processes that share a store show one account of each. */
export interface SandboxPool extends Sandboxes {
  /** What the commands of one person work on in their own account. */
  desk(person: Person): Promise<SandboxDesk>;
  /** One round over what waits in all accounts; lets go of those that nobody used here for half an hour. */
  work(): Promise<void>;
  /** How many accounts run here now. */
  count(): number;
  stop(): Promise<void>;
}

interface Held {
  readonly generation: number;
  readonly running: Promise<RunningSandbox>;
  usedAtMs: number;
  /** Until when no other process looks after it. */
  leasedUntilMs: number;
  workedAtMs: number;
}

const ALIVE_MAX = 20;
const IDLE_MS = 30 * 60_000;
/** A command may still be under way in an account that was used so lately: where a whole class begins at once, there are more. */
const BUSY_MS = 10_000;
/** As many times more at most. */
const CROWD = 5;
/** As long one process looks after an account before another one may. */
const LEASE_MS = 20_000;
/** How often a process that holds no account asks whether one of them waits for something. */
const ASK_MS = 5_000;
/** How often is looked at what is not due yet: simulated time may be ahead of the clock. */
const EARLY_MS = 10_000;
/** An account that nobody used for so long makes room for one in which something is due. */
const QUIET_MS = 60_000;

const leaseOf = (userId: string): string => `sandbox/${userId}`;

/** Keeps the accounts of those who learn now: each is started when it is first asked for, and the one unused longest makes room. */
export const createSandboxes = (parts: SandboxParts, aliveMax = ALIVE_MAX): SandboxPool => {
  const { clock, log, store, leases, random } = parts;
  const owner = random.id();
  /** By id of the user, the one unused longest first. */
  const held = new Map<string, Held>();
  let askedAtMs = 0;
  let isStopped = false;
  /** Accounts that are being stopped. */
  let ending: Promise<unknown> = Promise.resolve();
  const heads = createSandboxHeads(store, clock);

  const quietly = async (what: string, work: () => Promise<unknown>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      log.warn({ problem: error instanceof Error ? error.name : 'unknown' }, what);
    }
  };
  const letGo = (userId: string): Promise<void> =>
    quietly('a sandbox could not be let go of', () => leases.release(leaseOf(userId), owner));
  const endHeld = async (userId: string, one: Held): Promise<void> => {
    await quietly('a sandbox could not be stopped', async () => (await one.running).stop());
    // An account that was begun anew here meanwhile is looked after under the same lease.
    if (one.leasedUntilMs > 0 && !held.has(userId)) await letGo(userId);
  };
  const end = async (userId: string): Promise<void> => {
    const one = held.get(userId);
    if (one === undefined) return;
    held.delete(userId);
    const ended = endHeld(userId, one);
    ending = Promise.all([ending, ended]);
    await ended;
  };

  /** Ends what nobody used for long and what is too much, the one unused longest first. */
  const endUnused = async (asked?: string): Promise<void> => {
    for (const [userId, { usedAtMs }] of [...held]) {
      const unusedMs = clock.now() - usedAtMs;
      const isSpare = unusedMs > BUSY_MS || held.size > aliveMax * CROWD;
      const isTooMuch = held.size > aliveMax && isSpare;
      if (userId !== asked && (unusedMs > IDLE_MS || isTooMuch)) await end(userId);
    }
  };

  const begin = (head: SandboxHead): Promise<RunningSandbox> => {
    const running = startSandbox(head, parts);
    // Whoever asked for it hears of it, at latest when room was made; until then it would end this process.
    running.catch(() => undefined);
    return running;
  };
  /** `isUse` where somebody asked for it: that keeps it alive. */
  const take = async (person: Person, isUse = true): Promise<RunningSandbox> => {
    const { userId, teamId } = person;
    const head = await heads.of(person);
    // It would listen for as long as this process lives.
    if (isStopped) throw new SandboxProblem(STOPPING);
    const before = held.get(userId);
    // Who read the head before a reset may come here after it.
    if (before !== undefined && before.generation < head.generation) void end(userId);
    const { generation } = head;
    const one: Held = held.get(userId) ?? {
      ...{ generation, running: begin(head) },
      ...{ usedAtMs: clock.now(), leasedUntilMs: before?.leasedUntilMs ?? 0, workedAtMs: 0 },
    };
    if (isUse) {
      one.usedAtMs = clock.now();
      held.delete(userId);
    }
    held.set(userId, one);
    await endUnused(userId);
    const running = await one.running.catch((error: unknown) => {
      if (held.get(userId) === one) held.delete(userId);
      throw error;
    });
    await running.use(teamId);
    return running;
  };

  /** Whether this process is the one that looks after an account. */
  const isMine = async (userId: string, nowMs: number): Promise<boolean> => {
    const one = held.get(userId);
    if (one !== undefined && one.leasedUntilMs - nowMs > LEASE_MS / 2) return true;
    const untilMs = nowMs + LEASE_MS;
    const mine = await leases.acquire(leaseOf(userId), owner, { nowMs, untilMs });
    if (one !== undefined) one.leasedUntilMs = mine ? untilMs : 0;
    return mine;
  };
  const lookAfter = async ({ person, dueAtMs }: WaitingSandbox, nowMs: number): Promise<void> => {
    const { userId } = person;
    const before = held.get(userId);
    if (before !== undefined && dueAtMs > nowMs && nowMs - before.workedAtMs < EARLY_MS) return;
    if (!(await isMine(userId, nowMs))) return;
    const running = await take(person, false);
    const one = held.get(userId);
    if (one !== undefined) {
      one.workedAtMs = nowMs;
      if (one.leasedUntilMs === 0) one.leasedUntilMs = nowMs + LEASE_MS;
    }
    await running.work();
  };
  /** Looks after an account that does not run here, where there is room or one that nobody needs now makes it. */
  const takeUp = async (
    one: WaitingSandbox,
    nowMs: number,
    needed: ReadonlySet<string>,
  ): Promise<void> => {
    const { userId } = one.person;
    const spare = [...held].find(
      ([id, { usedAtMs }]) => !needed.has(id) && nowMs - usedAtMs > QUIET_MS,
    );
    const isFull = held.size >= aliveMax;
    if (isFull && spare === undefined) return;
    if (!(await isMine(userId, nowMs))) return;
    if (isFull && spare !== undefined) await end(spare[0]);
    try {
      await lookAfter(one, nowMs);
    } finally {
      if (!held.has(userId)) await letGo(userId);
    }
  };

  return {
    of: async (person) => (await take(person)).sandbox,
    desk: async (person) => (await take(person)).desk,
    async reset(person) {
      await heads.reset(person);
      await end(person.userId);
    },
    async work() {
      const nowMs = clock.now();
      await endUnused();
      await heads.tidy();
      if (held.size === 0 && nowMs - askedAtMs < ASK_MS) return;
      askedAtMs = nowMs;
      const waiting = await heads.waiting();
      const needed = new Set(waiting.map(({ person }) => person.userId));
      const isHere = ({ person }: WaitingSandbox): boolean => held.has(person.userId);
      const due = waiting.filter((one) => !isHere(one) && one.dueAtMs <= nowMs);
      const what = 'a sandbox could not be looked after';
      await Promise.all(
        waiting.filter(isHere).map((one) => quietly(what, () => lookAfter(one, nowMs))),
      );
      for (const one of due) await quietly(what, () => takeUp(one, nowMs, needed));
    },
    count: () => held.size,
    async stop() {
      isStopped = true;
      await Promise.all([...held.keys()].map(end));
      await ending;
    },
  };
};
