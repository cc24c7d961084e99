import type { ChangeProgress } from '../model/change/progress.ts';
import { ENDED, type Proposal } from '../model/change/proposal.ts';
import type { ChangePage } from './change-card.ts';
import type { ChangeDesk } from './change-desk.ts';
import { eventLine, progressLine } from './change-story.ts';
import type { Io } from './io.ts';

/** What was seen of a change until it ended, or until Ctrl-C. */
export interface Followed {
  readonly proposal: Proposal;
  readonly progress: ChangeProgress | null;
  readonly interrupted: boolean;
}

const ROUND_MS = 3_000;
const CLEAR_LINE = '\r\u001b[K';

const hasEnded = ({ state }: Proposal): boolean => ENDED.some((one) => one === state);

/** One line that is written anew at a terminal, or a line at each change elsewhere; events stand above it. */
const createTicker = (io: Io, page: ChangePage) => {
  const seen = new Set<string>();
  let last = '';
  const print = (line: string): void =>
    io.out(io.isTerminal ? `${CLEAR_LINE}${line}\n` : `${line}\n`);
  return {
    show(progress: ChangeProgress): void {
      for (const event of progress.events.toReversed()) {
        const key = `${event.atMs} ${event.message}`;
        if (!seen.has(key)) print(eventLine(event, page));
        seen.add(key);
      }
      const line = progressLine(progress, page);
      if (io.isTerminal) io.out(`${CLEAR_LINE}${line}`);
      else if (line !== last) print(line);
      last = line;
    },
    end(): void {
      if (io.isTerminal && last !== '') io.out(CLEAR_LINE);
    },
  };
};

/** Follows a change that was sent until it has ended. With `quiet` it prints nothing. Ctrl-C ends the following, not the change. */
export const followChange = async (
  sent: Proposal,
  desk: ChangeDesk,
  io: Io,
  { page, quiet }: { readonly page: ChangePage; readonly quiet: boolean },
): Promise<Followed> => {
  const ticker = createTicker(io, page);
  let progress: ChangeProgress | null = null;
  desk.follow(sent.id, (story) => {
    progress = story.progress ?? progress;
    if (progress !== null && !quiet) ticker.show(progress);
  });
  const stop = new AbortController();
  const listenNoMore = io.onInterrupt(() => stop.abort());
  let proposal = sent;
  try {
    while (!hasEnded(proposal) && !stop.signal.aborted) {
      await desk.changes.work();
      proposal = (await desk.get(sent.id)) ?? proposal;
      if (!hasEnded(proposal)) await desk.wait(ROUND_MS, stop.signal);
    }
  } finally {
    listenNoMore();
    ticker.end();
  }
  return { proposal, progress, interrupted: !hasEnded(proposal) };
};
