import type { ChangeProgress } from '../model/change/progress.ts';
import type { Proposal } from '../model/change/proposal.ts';
import type { Advice } from '../operations/live/answer/live-answer.ts';
import { StoreError } from '../store/store-error.ts';
import { type ChangePage, renderChangeRefusal } from './change-card.ts';
import type { ChangeDesk } from './change-desk.ts';
import type { ChangeArguments } from './change-options.ts';
import type { OpenDesk } from './change-place.ts';
import { EXIT, type ExitCode, type Io } from './io.ts';
import { createPaint } from './paint.ts';
import { readSettings } from './read-settings.ts';
import { pageWidth } from './render-placement.ts';

/** What `--format json` prints of a change: one document, always with these fields. */
interface ChangeDocument {
  /** Whether the exit status is 0. */
  readonly ok: boolean;
  readonly dryRun: boolean;
  /** As it is at the end; null where there is none. */
  readonly proposal: Proposal | null;
  readonly progress: ChangeProgress | null;
  /** Why it was refused; null where it was not. */
  readonly advice: Advice | null;
  /** Commands that may have been meant. */
  readonly choices: readonly string[];
}

/** A value as it is printed. */
export const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** One command at work: what was asked, with what, and how answers are written. */
export interface ChangeRun {
  readonly asked: ChangeArguments;
  readonly desk: ChangeDesk;
  readonly io: Io;
  readonly page: ChangePage;
  readonly isJson: boolean;
}

/** Prints a text unless the answer is one JSON document. */
export const say = ({ io, isJson }: ChangeRun, text: string): void => {
  if (!isJson) io.out(text);
};

/** Prints the document where JSON is wanted, and gives the exit status. */
export const finish = (
  { io, isJson }: ChangeRun,
  document: Partial<ChangeDocument> & Pick<ChangeDocument, 'ok'>,
): ExitCode => {
  const empty = {
    ok: false,
    dryRun: false,
    proposal: null,
    progress: null,
    advice: null,
    choices: [],
  };
  if (isJson) io.out(asJson({ ...empty, ...document }));
  return document.ok ? EXIT.fine : EXIT.found;
};

/** Tells why nothing was done. */
export const refuse = (
  run: ChangeRun,
  advice: Advice,
  more: { readonly choices?: readonly string[]; readonly proposal?: Proposal | null } = {},
): ExitCode => {
  const choices = more.choices ?? [];
  if (!run.isJson) run.io.err(renderChangeRefusal(advice, choices, run.page));
  return finish(run, { ok: false, advice, choices, proposal: more.proposal ?? null });
};

/** Opens what a command needs, runs it, and lets go again. A database that cannot be used is said in one sentence. */
export const withDesk = async (
  command: string,
  asked: ChangeArguments,
  io: Io,
  open: OpenDesk,
  work: (run: ChangeRun) => Promise<ExitCode>,
): Promise<ExitCode> => {
  const settings = await readSettings(io);
  try {
    const desk = await open(asked.wish, settings, io);
    const page: ChangePage = {
      paint: createPaint(io.colour),
      width: pageWidth(io.columns),
      simulated: desk.simulated,
      nowMs: desk.clock.now(),
    };
    try {
      return await work({ asked, desk, io, page, isJson: asked.format === 'json' });
    } finally {
      await desk.stop();
    }
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    io.err(`stevedore ${command}: ${error.message}\n`);
    return EXIT.usage;
  }
};
