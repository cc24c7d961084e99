import type { LookAnswer } from '../../src/operations/change/change-operations.ts';
import type { FreezeAnswer } from '../../src/operations/change/freeze-services.ts';
import {
  freezeSpec,
  historySpec,
  raisedSpec,
  unfreezeSpec,
} from '../../src/operations/change-commands.ts';
import { asTyped } from '../as-typed.ts';
import { changeRefusal } from '../blocks/change-card.ts';
import { freezeReply, liftedReply } from '../blocks/change-freeze.ts';
import { historyReply, raisedReply } from '../blocks/change-list.ts';
import { lookAtChanges, withChanges } from '../changes.ts';
import type { Command } from '../command.ts';
import type { Reply } from '../reply.ts';
import { notUnderstood } from './change.ts';

const lookReply = <Answer>(
  answer: LookAnswer<Answer>,
  show: (found: Answer, name: string | null) => Reply,
): Reply =>
  answer.kind === 'answer' ? show(answer.answer, answer.name) : notUnderstood(answer.problem);

const freezeAnswer = (answer: FreezeAnswer): Reply => {
  switch (answer.kind) {
    case 'frozen':
      return freezeReply(answer.freeze, answer.dryRun, answer.heard);
    case 'lifted':
      return liftedReply(answer.freezes, answer.heard);
    case 'not-understood':
      return notUnderstood(answer.problem);
    case 'refused':
      return changeRefusal(answer.advice);
  }
};

/** `/ecs history web`. */
export const historyCommand: Command = {
  spec: historySpec,
  run: (text, desk) =>
    lookAtChanges(desk, async (changes) =>
      lookReply(await changes.history(asTyped(text)), historyReply),
    ),
};

/** `/ecs raised`. */
export const raisedCommand: Command = {
  spec: raisedSpec,
  run: (text, desk) =>
    lookAtChanges(desk, async (changes) =>
      lookReply(await changes.raised(asTyped(text)), raisedReply),
    ),
};

/** `/ecs freeze prod until 18:00`. */
export const freezeCommand: Command = {
  spec: freezeSpec,
  run: (text, desk, place) =>
    withChanges(desk, place, async (changes, asker) =>
      freezeAnswer(await changes.freeze(asTyped(text), asker)),
    ),
};

/** `/ecs unfreeze prod`. */
export const unfreezeCommand: Command = {
  spec: unfreezeSpec,
  run: (text, desk, place) =>
    withChanges(desk, place, async (changes, asker) =>
      freezeAnswer(await changes.unfreeze(asTyped(text), asker)),
    ),
};
