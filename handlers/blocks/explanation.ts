import type { Button } from '@slack/types';
import type {
  Explanation,
  ExplanationAnswer,
  Match,
  MatchKind,
} from '../../src/model/explanation.ts';
import { maskSecrets } from '../../src/operations/live/diagnose/mask-secrets.ts';
import type { DrawingOf } from '../desk.ts';
import type { Reply } from '../reply.ts';
import { askButton } from './ask.ts';
import { comparisonReply } from './comparison.ts';
import { conceptReply } from './concept.ts';
import { factReply } from './fact.ts';
import { failureReply } from './failure.ts';
import { ruleReply } from './rule.ts';
import { runbookReply } from './runbook.ts';
import { serviceReply } from './service-card.ts';
import { clamp, escapeMrkdwn, section } from './text.ts';

const NEAREST = 3;
const QUOTED_CHARACTERS = 80;
/** A name as it was written, perhaps with the words of a question before it. */
const NAMED = 0.99;

/** How much of an answer is shown, and where its picture comes from. */
interface Shown {
  readonly long: boolean;
  readonly drawing: DrawingOf;
}

const answerReply = (answer: ExplanationAnswer, { long, drawing }: Shown): Reply => {
  switch (answer.kind) {
    case 'concept':
      return conceptReply(answer, { long, picture: drawing(answer.id) });
    case 'comparison':
      return comparisonReply(answer);
    case 'rule':
      return ruleReply(answer);
    case 'failure':
    case 'event':
      return failureReply(answer);
    case 'fact':
      return factReply(answer);
    case 'runbook':
      return runbookReply(answer);
    case 'service':
      return serviceReply(answer);
  }
};

const TEAM_WORDS: Readonly<Partial<Record<MatchKind, string>>> = {
  runbook: 'Runbook: ',
  service: 'Your service: ',
};

const matchButton = (match: Match): Button =>
  askButton(match, 'here', `${TEAM_WORDS[match.kind] ?? ''}${match.title}`);

/** What the team calls by the very name that something else is explained for, where no button leads to it. */
const namesakes = ({ matches, answer }: Explanation, { buttons }: Reply): readonly Button[] =>
  matches
    .filter(({ kind, id, score }) => kind in TEAM_WORDS && id !== answer?.id && score >= NAMED)
    .map(matchButton)
    .filter(({ value }) => buttons.every((there) => there.value !== value));

/** An explanation as blocks: the answer, or the nearest things as buttons when it would be a guess. */
export const explanationReply = (explanation: Explanation, shown: Shown): Reply => {
  if (explanation.answer !== null) {
    const reply = answerReply(explanation.answer, shown);
    return { ...reply, buttons: [...reply.buttons, ...namesakes(explanation, reply)] };
  }
  const nearest = explanation.matches.slice(0, NEAREST);
  const asked = clamp(maskSecrets(explanation.query), QUOTED_CHARACTERS);
  const offer =
    nearest.length > 0
      ? 'Did you mean one of these?'
      : 'Try other words, a field name such as `executionRoleArn`, or browse the topics in my Home tab.';
  // Pasted JSON may hold values of environment variables, so it is not repeated.
  const what = explanation.query.includes('{') ? 'that' : `“${asked}”`;
  const text = `I have no sure answer to ${what}. ${offer}`;
  return {
    text,
    blocks: [section(escapeMrkdwn(text))],
    buttons: nearest.map(matchButton),
    share: null,
  };
};
