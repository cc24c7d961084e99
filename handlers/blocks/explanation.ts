import type { Explanation, ExplanationAnswer } from '../../src/model/explanation.ts';
import { maskSecrets } from '../../src/operations/live/diagnose/mask-secrets.ts';
import type { DrawingOf } from '../desk.ts';
import type { Reply } from '../reply.ts';
import { askButton } from './ask.ts';
import { comparisonReply } from './comparison.ts';
import { conceptReply } from './concept.ts';
import { factReply } from './fact.ts';
import { failureReply } from './failure.ts';
import { ruleReply } from './rule.ts';
import { clamp, escapeMrkdwn, section } from './text.ts';

const NEAREST = 3;
const QUOTED_CHARACTERS = 80;

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
  }
};

/** An explanation as blocks: the answer, or the nearest things as buttons when it would be a guess. */
export const explanationReply = (explanation: Explanation, shown: Shown): Reply => {
  if (explanation.answer !== null) return answerReply(explanation.answer, shown);
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
    buttons: nearest.map((match) => askButton(match, 'here')),
    share: null,
  };
};
