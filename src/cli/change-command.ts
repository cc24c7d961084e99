import type { Proposal } from '../model/change/proposal.ts';
import type { ChangeAnswer, ChangeCommand } from '../operations/change/ask-change.ts';
import type { Asker, Step } from '../operations/change/lifecycle/deps.ts';
import { type ChangeRun, finish, refuse, say, withDesk } from './change-answer.ts';
import { renderCard, verdictsText } from './change-card.ts';
import { followChange } from './change-follow.ts';
import { type ChangeArguments, changeArguments } from './change-options.ts';
import { type OpenDesk, openDesk } from './change-place.ts';
import { renderStory } from './change-story.ts';
import { forTerminal } from './for-terminal.ts';
import { type ExitCode, type Io, UsageError } from './io.ts';
import { block } from './render-live-parts.ts';

const askerOf = ({ desk }: ChangeRun): Asker => ({ person: desk.person, channel: null });

/** @throws {UsageError} where nobody could be asked for a yes. */
export const needAnswer = (
  { format, yes, dryRun }: ChangeArguments,
  io: Io,
  todo = 'Add --dry-run to look, or --yes to change without a question.',
): void => {
  if (yes || dryRun) return;
  if (format === 'json') throw new UsageError(`With --format json nothing is asked. ${todo}`);
  if (!io.stdinIsTerminal) throw new UsageError(`There is no terminal to ask for a yes. ${todo}`);
};

const stopped = async (run: ChangeRun, proposal: Proposal, why: string): Promise<ExitCode> => {
  const step = await run.desk.changes.cancel(proposal.id, askerOf(run));
  if (!run.isJson) run.io.err(`${why} Nothing was changed.\n`);
  return finish(run, { ok: false, proposal: step.proposal ?? proposal });
};

/** Follows what was sent, and says how it ended. */
const follow = async (run: ChangeRun, sent: Proposal): Promise<ExitCode> => {
  const { desk, io, isJson } = run;
  const { proposal, progress, interrupted } = await followChange(sent, desk, io, {
    page: run.page,
    quiet: isJson,
  });
  const page = { ...run.page, nowMs: desk.clock.now() };
  say(run, `\n${renderStory(proposal, progress, desk.kept, page)}`);
  const { cluster, service } = proposal.target;
  if (interrupted && !isJson)
    io.err(
      desk.kept === null
        ? 'The simulated account ends with this command.\n'
        : `The change goes on: it was sent, and Ctrl-C takes nothing back. Look with stevedore status ${cluster}/${service} and stevedore history ${service}.\n`,
    );
  return finish(run, { ok: proposal.state === 'steady', proposal, progress });
};

const waits = async (run: ChangeRun, proposal: Proposal): Promise<ExitCode> => {
  const { kept } = run.desk;
  if (kept === null)
    return stopped(
      run,
      proposal,
      'Another person would have to approve it, and nobody else sees the simulated account of this command.',
    );
  say(run, `\n${renderStory(proposal, null, kept, run.page)}`);
  say(
    run,
    `${block(`Nothing has been changed yet. Another person who may approve runs, with the same database: stevedore approve ${proposal.id}`, run.page, '', '')}\n`,
  );
  return finish(run, { ok: false, proposal });
};

/** Goes on after a yes: follows, waits for others, or says why not. `null` where there is a second question. */
export const goOn = async (run: ChangeRun, step: Step): Promise<ExitCode | null> => {
  const { changes } = run.desk;
  switch (step.kind) {
    case 'asks-again':
      return null;
    case 'waits': {
      const code = await waits(run, step.proposal);
      await changes.heard(step.proposal.id);
      return code;
    }
    case 'refused': {
      const code = refuse(run, step.advice, { proposal: step.proposal });
      if (step.proposal !== null) await changes.heard(step.proposal.id);
      return code;
    }
    case 'moved-on':
      return follow(run, step.proposal);
  }
};

const isYes = (answer: string | null): boolean => answer?.trim().toLowerCase() === 'yes';

/** The second question: what is dangerous is typed out. */
const sure = async ({ io, page }: ChangeRun, { change, verdicts }: Proposal): Promise<boolean> => {
  const doubts = verdicts.filter(({ effect }) => effect === 'asks-again');
  io.out(`\n${page.paint('yellow', 'Are you sure?')}\n${verdictsText(doubts, page)}\n\n`);
  if (change.kind !== 'scale') return isYes(await io.ask('Type yes once more to go on: '));
  const answer = await io.ask('Type the number of tasks that you want to go on: ');
  return answer?.trim() === String(change.desiredCount);
};

const asksAgain = ({ verdicts }: Proposal): boolean =>
  verdicts.some(({ effect }) => effect === 'asks-again');

const confirm = async (run: ChangeRun, proposal: Proposal): Promise<ExitCode> => {
  const { asked, desk, io } = run;
  if (asked.yes && asksAgain(proposal))
    return stopped(
      run,
      proposal,
      'This change asks a second question, which --yes does not answer: run it at a terminal without --yes.',
    );
  if (!asked.yes && !isYes(await io.ask('Type yes to confirm: ')))
    return stopped(run, proposal, 'Not confirmed.');
  const first = await desk.changes.confirm(proposal.id, askerOf(run));
  const done = await goOn(run, first);
  if (done !== null) return done;
  if (asked.yes || !(await sure(run, proposal))) return stopped(run, proposal, 'Not confirmed.');
  const second = await desk.changes.confirm(proposal.id, askerOf(run));
  return (await goOn(run, second)) ?? stopped(run, proposal, 'Not confirmed.');
};

/** A command with a name that is clear; where there is one account, cluster and service are. */
const commandOf = ({
  command,
  reference,
  label,
}: Extract<ChangeAnswer, { kind: 'refused' }>['choices'][number]): string =>
  label.includes(' ') ? command : command.replace(reference, label);

const answered = async (run: ChangeRun, answer: ChangeAnswer): Promise<ExitCode> => {
  if (answer.kind === 'not-understood') throw new UsageError(forTerminal(answer.problem.sentence));
  if (answer.kind === 'refused')
    return refuse(run, answer.advice, { choices: answer.choices.map(commandOf) });
  const { proposal, dryRun } = answer;
  say(run, renderCard(proposal, dryRun, run.page));
  const isOpen = proposal.state === 'open';
  if (dryRun || !isOpen) return finish(run, { ok: isOpen, dryRun, proposal });
  return confirm(run, proposal);
};

/**
 * The command line of a change: shows what would change, asks, sends it, and follows it to its end. Exit status 0 when the
 * service is steady or it was a dry run, 1 when it was refused, fails or was overtaken, 2 for words that are not understood.
 */
export const changeCommand =
  (command: ChangeCommand) =>
  async (args: readonly string[], io: Io, open: OpenDesk = openDesk): Promise<ExitCode> => {
    const asked = changeArguments(args, 'service');
    needAnswer(asked, io);
    return withDesk(command, asked, io, open, async (run) =>
      answered(run, await run.desk.changes.ask(command, asked.text, askerOf(run))),
    );
  };
