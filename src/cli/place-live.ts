import type { AskedPlacement } from '../operations/live/placement/asked-placement.ts';
import type { LivePlacement } from '../operations/live/placement/live-placement.ts';
import { livePlacement } from '../operations/live/placement/live-placements.ts';
import type { NamedText } from '../operations/placement/named-text.ts';
import type { ExitCode, Io } from './io.ts';
import type { OpenAccounts } from './live-accounts.ts';
import { liveNames } from './live-names.ts';
import { placeJson } from './place-json.ts';
import { type AccountWish, showLive } from './placement-account.ts';
import { aboutLine, gapsBlock, type LivePage, pageOf, said } from './render-live-parts.ts';
import { renderPlacement } from './render-placement.ts';

/** A question of a live cluster as the command line gives it. */
export interface LiveQuestion {
  readonly asked: AskedPlacement;
  /** A definition from a file, in place of the one that runs. */
  readonly task: NamedText | undefined;
  readonly format: 'text' | 'json';
  readonly wish: AccountWish;
}

const subjectLine = (
  { about, taskDefinition, running }: LivePlacement,
  { paint }: LivePage,
): string => {
  const what = taskDefinition === null ? '' : `${taskDefinition}, `;
  const now = running === null ? '' : `; ${running} of ${about.service ?? ''} run now`;
  return paint('dim', said(`${what}${about.cluster ?? ''} as it is now${now}`));
};

const text = (answer: LivePlacement, page: LivePage): string =>
  pageOf([
    renderPlacement(answer.placement, page).trimEnd(),
    gapsBlock(answer.gaps, page),
    [subjectLine(answer, page), aboutLine(answer.about, page)].join('\n'),
  ]);

const json = ({ placement, ...live }: LivePlacement): string => {
  const answer: unknown = JSON.parse(placeJson(placement));
  return `${JSON.stringify({ ...(typeof answer === 'object' ? answer : {}), live }, null, 2)}\n`;
};

/** `stevedore place web 5`: the dry run on the cluster that runs now. */
export const placeOnAccount = (
  { asked, task, format, wish }: LiveQuestion,
  io: Io,
  open?: OpenAccounts,
): Promise<ExitCode> =>
  showLive(
    async ({ accounts, clock }) =>
      livePlacement(asked, task, { accounts, names: await liveNames(io), deps: { clock } }),
    { wish, io, open },
    { format, text, json, found: ({ placement }) => !placement.fits },
  );
