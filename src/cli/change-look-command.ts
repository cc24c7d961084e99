import type { LookAnswer } from '../operations/change/change-operations.ts';
import type { FreezeAnswer } from '../operations/change/freeze-services.ts';
import { asJson, type ChangeRun, refuse, withDesk } from './change-answer.ts';
import { renderFreeze, renderHistory, renderRaised } from './change-lists.ts';
import { changeArguments } from './change-options.ts';
import { type OpenDesk, openDesk } from './change-place.ts';
import { forTerminal } from './for-terminal.ts';
import { EXIT, type ExitCode, type Io, UsageError } from './io.ts';
import { said } from './render-live-parts.ts';

const print = ({ io, isJson }: ChangeRun, document: object, text: () => string): ExitCode => {
  io.out(isJson ? asJson(document) : text());
  return EXIT.fine;
};

const found = <Answer>(answer: LookAnswer<Answer>): Answer => {
  if (answer.kind === 'not-understood') throw new UsageError(forTerminal(answer.problem.sentence));
  return answer.answer;
};

const look = async (run: ChangeRun, command: 'raised' | 'history'): Promise<ExitCode> => {
  const { desk, asked, page } = run;
  if (command === 'history') {
    const changes = found(await desk.changes.history(asked.text));
    return print(run, { changes }, () => renderHistory(changes, desk.kept, page));
  }
  const raised = found(await desk.changes.raised(asked.text));
  return print(run, { raised }, () => renderRaised(raised, desk.kept, page));
};

/** `stevedore history [SERVICE]` and `stevedore raised [SERVICE]`. */
export const lookCommand =
  (command: 'raised' | 'history') =>
  async (args: readonly string[], io: Io, open: OpenDesk = openDesk): Promise<ExitCode> => {
    const asked = changeArguments(args, 'maybe-service');
    if (asked.yes || asked.dryRun)
      throw new UsageError(`${command} changes nothing: leave --yes and --dry-run out.`);
    return withDesk(command, asked, io, open, (run) => look(run, command));
  };

const freezeAnswered = (run: ChangeRun, answer: FreezeAnswer): ExitCode => {
  const { desk, page } = run;
  switch (answer.kind) {
    case 'not-understood':
      throw new UsageError(forTerminal(answer.problem.sentence));
    case 'refused':
      return refuse(run, answer.advice);
    case 'frozen': {
      const { freeze, dryRun } = answer;
      return print(run, { ok: true, dryRun, frozen: [freeze], lifted: [] }, () =>
        renderFreeze(freeze, { dryRun, kept: desk.kept }, page),
      );
    }
    case 'lifted': {
      const names = answer.freezes.map(({ pattern }) => said(pattern)).join(', ');
      return print(
        run,
        { ok: true, dryRun: false, frozen: [], lifted: answer.freezes },
        () => `The freeze of ${names} is lifted.\n`,
      );
    }
  }
};

/** `stevedore freeze PATTERN until TIME` and `stevedore unfreeze PATTERN`. */
export const freezeCommand =
  (command: 'freeze' | 'unfreeze') =>
  async (args: readonly string[], io: Io, open: OpenDesk = openDesk): Promise<ExitCode> => {
    const asked = changeArguments(args, 'pattern');
    if (asked.yes) throw new UsageError(`${command} asks nothing: leave --yes out.`);
    if (asked.dryRun && command === 'unfreeze')
      throw new UsageError('unfreeze takes no --dry-run.');
    return withDesk(command, asked, io, open, async (run) => {
      const asker = { person: run.desk.person, channel: null };
      return freezeAnswered(run, await run.desk.changes[command](asked.text, asker));
    });
  };
