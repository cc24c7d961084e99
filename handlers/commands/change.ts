import type { CommandSpec } from '../../src/model/command.ts';
import type { ChangeAnswer, ChangeCommand } from '../../src/operations/change/ask-change.ts';
import type { TextProblem } from '../../src/operations/change/text/change-wish.ts';
import {
  autoscaleSpec,
  restartSpec,
  rollbackSpec,
  scaleSpec,
} from '../../src/operations/change-commands.ts';
import { asTyped } from '../as-typed.ts';
import { CHANGE_ASK_ACTION } from '../blocks/change-buttons.ts';
import { cardReply, changeRefusal } from '../blocks/change-card.ts';
import { adviceText, said } from '../blocks/live-text.ts';
import { button, section } from '../blocks/text.ts';
import { withChanges } from '../changes.ts';
import type { Command } from '../command.ts';
import type { Reply } from '../reply.ts';

const CHOICES = 15;

/** A text that is not in the grammar: nothing was guessed from it. */
export const notUnderstood = ({ sentence }: TextProblem): Reply => ({
  text: sentence,
  blocks: [section(said(sentence, 900))],
  buttons: [],
  share: null,
});

const answerReply = (answer: ChangeAnswer, nowMs: number): Reply => {
  switch (answer.kind) {
    case 'proposal':
      return cardReply(answer.proposal, { nowMs, dryRun: answer.dryRun });
    case 'not-understood':
      return notUnderstood(answer.problem);
    case 'refused': {
      const buttons = answer.choices
        .slice(0, CHOICES)
        .map(({ label, command }, at) => button(label, `${CHANGE_ASK_ACTION}:${at}`, command));
      const refusal = changeRefusal(answer.advice);
      return buttons.length === 0
        ? refusal
        : { ...refusal, blocks: [section(adviceText(answer.advice))], buttons };
    }
  }
};

const changeCommand = (spec: CommandSpec<string>, name: ChangeCommand): Command => ({
  spec,
  run: (text, desk, place) =>
    withChanges(desk, place, async (changes, asker) =>
      answerReply(await changes.ask(name, asTyped(text), asker), desk.clock.now()),
    ),
});

/** `/ecs scale web 3`. */
export const scaleCommand = changeCommand(scaleSpec, 'scale');
/** `/ecs autoscale web min 5 max 20`. */
export const autoscaleCommand = changeCommand(autoscaleSpec, 'autoscale');
/** `/ecs restart web`. */
export const restartCommand = changeCommand(restartSpec, 'restart');
/** `/ecs rollback web`. */
export const rollbackCommand = changeCommand(rollbackSpec, 'rollback');
