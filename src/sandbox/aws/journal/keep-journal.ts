import type { SandboxCall, SandboxEntry } from '../../../model/onboarding/sandbox-entry.ts';
import { AwsError } from '../wire/aws-error.ts';
import type { Outcome, Replay } from './replay.ts';

/** Where the entries of one account are kept, for all processes that show it. */
export interface Journal {
  /** Entries after a number, in their order. */
  entriesAfter(seq: number): Promise<readonly SandboxEntry[]>;
  /** `moved` where another process has written an entry of that number, or the account is over. */
  append(entry: SandboxEntry): Promise<'done' | 'moved'>;
}

/** A replay that stays with its journal. Its steps wait for one another. */
export interface KeptJournal {
  /** Goes through what was written meanwhile. */
  catchUp(): Promise<void>;
  /** Writes a call down and carries it out: at all replicas in the same order. */
  call(call: SandboxCall): Promise<Outcome>;
  /** Lets time go with the clock again, where it does not. */
  calm(): Promise<void>;
}

/** Entries that an account takes. Reading all of them again stays below a second. */
export const ENTRIES_MAX = 600;

const full = (): AwsError =>
  new AwsError(
    'ClientException',
    `So much has been done in your sandbox (${ENTRIES_MAX} steps are kept at most) that it takes no more changes. Get a new one with /ecs onboard reset; your progress can stay`,
  );

const over = (): AwsError =>
  new AwsError(
    'ServerException',
    'This sandbox was started anew meanwhile, and nothing was changed. Ask again.',
    500,
  );

/** Keeps a replay and a journal together. `now` is the clock, not simulated time. */
export const keepJournal = (replay: Replay, journal: Journal, now: () => number): KeptJournal => {
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const mine = turn.then(work);
    turn = mine.catch(() => undefined);
    return mine;
  };
  const read = async (): Promise<number> => {
    const entries = await journal.entriesAfter(replay.seq());
    for (const entry of entries) replay.add(entry);
    return entries.length;
  };
  const next = () => ({ seq: replay.seq() + 1, atMs: Math.max(now(), replay.lastAtMs()) });
  return {
    catchUp: () =>
      inTurn(async () => {
        await read();
      }),
    call: (call) =>
      inTurn(async () => {
        await read();
        for (;;) {
          if (replay.seq() >= ENTRIES_MAX) throw full();
          const entry: SandboxEntry = { kind: 'call', ...next(), call };
          if ((await journal.append(entry)) === 'done') return replay.add(entry);
          if ((await read()) === 0) throw over();
        }
      }),
    calm: () =>
      inTurn(async () => {
        await read();
        const entry: SandboxEntry = { kind: 'calm', ...next() };
        if (!replay.isFast(entry.atMs) || entry.seq > ENTRIES_MAX) return;
        if ((await journal.append(entry)) === 'done') replay.add(entry);
      }),
  };
};
