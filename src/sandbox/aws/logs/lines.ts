import type { LogStream } from './state.ts';

/** A line that a container wrote. */
export interface LogLine {
  /** Milliseconds since the epoch. */
  readonly timestamp: number;
  readonly message: string;
}

const START_GAP_MS = 350;
/** A container that runs writes a line this often. */
export const RUN_GAP_MS = 20_000;
const END_GAP_MS = 40;

/**
 * The lines of a stream between two moments, the oldest first: those of the start, one every 20 seconds while it runs, and
 * its last words when it ended by itself. They follow from the program and the times alone.
 */
export const linesBetween = (stream: LogStream, from: number, to: number): readonly LogLine[] => {
  const { program, startedAt, endedAt, crashed } = stream;
  const { startLines, runLines, endLines = [] } = program;
  const start = startLines.map((message, place) => ({
    timestamp: Math.floor(startedAt + place * START_GAP_MS),
    message,
  }));
  const firstRun = startedAt + program.readySeconds * 1000 + START_GAP_MS * startLines.length;
  const runEnd = Math.min(to, endedAt ?? to);
  const firstStep = Math.max(0, Math.ceil((from - firstRun) / RUN_GAP_MS));
  const steps = runLines.length === 0 ? 0 : Math.ceil((runEnd - firstRun) / RUN_GAP_MS) - firstStep;
  const run = Array.from({ length: Math.max(0, steps) }, (_, place) => ({
    timestamp: Math.floor(firstRun + (firstStep + place) * RUN_GAP_MS),
    message: runLines[(firstStep + place) % runLines.length] ?? '',
  }));
  const words = crashed
    ? endLines
    : program.stopSeconds === undefined
      ? []
      : ['SIGTERM received, shutting down'];
  const end =
    endedAt === undefined
      ? []
      : words.map((message, place) => ({
          timestamp: Math.floor(endedAt - (words.length - place) * END_GAP_MS),
          message,
        }));
  return [...start, ...run, ...end]
    .filter(({ timestamp }) => timestamp >= from && timestamp < to)
    .filter(({ timestamp }) => endedAt === undefined || timestamp <= endedAt);
};
