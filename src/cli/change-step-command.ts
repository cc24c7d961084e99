import type { Proposal } from '../model/change/proposal.ts';
import { type ChangeRun, finish, refuse, say, withDesk } from './change-answer.ts';
import { renderCard } from './change-card.ts';
import { goOn, needAnswer } from './change-command.ts';
import { TERMINAL_TEAM } from './change-desk.ts';
import { changeArguments } from './change-options.ts';
import { type OpenDesk, openDesk } from './change-place.ts';
import { renderStory } from './change-story.ts';
import { type ExitCode, type Io, UsageError } from './io.ts';

const ID = /^[\w-]{10,40}$/;

const idOf = (text: string): string => {
  if (ID.test(text)) return text;
  throw new UsageError(
    `"${text}" is no id of a change; stevedore prints it where a change waits for approval.`,
  );
};

/** The change of that id that was asked for at a terminal; else why nothing is done. */
const found = async (run: ChangeRun, id: string): Promise<Proposal | ExitCode> => {
  const proposal = await run.desk.get(id);
  if (proposal === undefined)
    return refuse(run, {
      code: 'proposal-unknown',
      sentence: `There is no change ${id} in ${run.desk.kept ?? 'the memory of this command'}.`,
      todo: 'Set DATABASE_URL or STEVEDORE_DATA as the one who asked for it has them.',
    });
  if (proposal.by.teamId !== TERMINAL_TEAM)
    return refuse(
      run,
      {
        code: 'asked-in-slack',
        sentence: 'This change was asked for in Slack.',
        todo: 'Press the button of its message there: user groups and channels are known to the bot alone.',
      },
      { proposal },
    );
  return proposal;
};

const APPROVE = 'approve';

const step = async (run: ChangeRun, command: 'approve' | 'cancel'): Promise<ExitCode> => {
  const { desk, io, asked, page } = run;
  const id = idOf(asked.text);
  const proposal = await found(run, id);
  if (typeof proposal === 'number') return proposal;
  const asker = { person: desk.person, channel: null };
  if (command === 'cancel') {
    const cancelled = await desk.changes.cancel(id, asker);
    if (cancelled.kind === 'refused')
      return refuse(run, cancelled.advice, { proposal: cancelled.proposal });
    say(run, renderStory(cancelled.proposal, null, desk.kept, page));
    return finish(run, { ok: true, proposal: cancelled.proposal });
  }
  say(run, renderCard(proposal, false, page));
  if (!asked.yes && (await io.ask('Type yes to approve: '))?.trim().toLowerCase() !== 'yes') {
    io.err('Not approved. The change still waits.\n');
    return finish(run, { ok: false, proposal });
  }
  return (await goOn(run, await desk.changes.approve(id, asker))) ?? finish(run, { ok: false });
};

/** `stevedore approve ID` by somebody else than the author, and `stevedore cancel ID` by the author. */
export const stepCommand =
  (command: 'approve' | 'cancel') =>
  async (args: readonly string[], io: Io, open: OpenDesk = openDesk): Promise<ExitCode> => {
    const asked = changeArguments(args, 'id');
    if (asked.dryRun) throw new UsageError(`${command} takes no --dry-run.`);
    if (command === APPROVE) needAnswer(asked, io, 'Add --yes to approve without a question.');
    return withDesk(command, asked, io, open, (run) => step(run, command));
  };
