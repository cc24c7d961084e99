import type { LiveResult } from '../operations/live/live-result.ts';
import { EXIT, type ExitCode, type Io } from './io.ts';
import { type LiveAccounts, type OpenAccounts, openAccounts } from './live-accounts.ts';
import { createPaint } from './paint.ts';
import type { LivePage } from './render-live-parts.ts';
import { renderRefusal } from './render-live-refusal.ts';
import { pageWidth } from './render-placement.ts';

/** What the command line says of the account. */
export interface AccountWish {
  readonly region: string | undefined;
  readonly profile: string | undefined;
}

/** How a live answer is written. */
interface Shown<Answer> {
  readonly format: 'text' | 'json';
  readonly text: (answer: Answer, page: LivePage) => string;
  readonly json: (answer: Answer) => string;
  /** Whether the exit status says that something does not fit. */
  readonly found: (answer: Answer) => boolean;
}

/** Looks into the account, writes the answer or why there is none, and lets go of the account. */
export const showLive = async <Answer>(
  look: (opened: LiveAccounts) => Promise<LiveResult<Answer>>,
  { wish, io, open = openAccounts }: { wish: AccountWish; io: Io; open: OpenAccounts | undefined },
  { format, text, json, found }: Shown<Answer>,
): Promise<ExitCode> => {
  const opened = await open(wish);
  try {
    const result = await look(opened);
    const { simulated } = opened;
    const page = { paint: createPaint(io.colour), width: pageWidth(io.columns), simulated };
    if (!result.ok) {
      if (format === 'json') io.out(`${JSON.stringify(result, null, 2)}\n`);
      else io.err(renderRefusal(result, page));
      return EXIT.found;
    }
    io.out(format === 'json' ? json(result.answer) : text(result.answer, page));
    return found(result.answer) ? EXIT.found : EXIT.fine;
  } finally {
    await opened.stop();
  }
};
