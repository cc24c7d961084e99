import type { FreezeRequest, ParsedText, UnfreezeRequest } from './change-wish.ts';
import { DURATION_EXPECTED, type TextClock, TIME_EXPECTED } from './duration.ts';
import { parsed, textProblem, type Usage } from './problem.ts';
import { isKeyword, withoutTails } from './tails.ts';
import { isPattern } from './word.ts';

const FREEZE: Usage = { example: '/ecs freeze prod until 18:00 because "audit"' };
const UNFREEZE: Usage = { example: '/ecs unfreeze prod' };
const PATTERN_EXPECTED = 'a cluster, cluster/service, or * for everything,';

/** Reads what stands behind `/ecs freeze`: `prod until 18:00`, `prod/web for 2h because "audit"`. It always ends by itself. */
export const parseFreeze = (text: string, clock: TextClock): ParsedText<FreezeRequest> => {
  const read = withoutTails(text, clock, FREEZE);
  if (!read.ok) return read;
  const [pattern, more] = read.words;
  if (pattern === undefined || !isPattern(pattern.text))
    return textProblem(FREEZE, {
      position: pattern?.at ?? text.length,
      found: pattern?.text ?? '',
      expected: PATTERN_EXPECTED,
    });
  if (more !== undefined)
    return textProblem(FREEZE, { position: more.at, found: more.text, expected: 'for or until' });
  if (read.tails.forMs === null && read.tails.untilMs === null)
    return textProblem(FREEZE, {
      position: text.length,
      found: '',
      expected: `for and ${DURATION_EXPECTED} or until and ${TIME_EXPECTED}`,
    });
  return parsed({ ...read.tails, pattern: pattern.text });
};

/** Reads what stands behind `/ecs unfreeze`: the pattern of the freeze that is to be lifted. */
export const parseUnfreeze = (text: string): ParsedText<UnfreezeRequest> => {
  const [pattern = '', more] = text.trim().split(/\s+/);
  const wrong = !isPattern(pattern) || isKeyword(pattern) ? pattern : more;
  return wrong === undefined
    ? parsed({ pattern })
    : textProblem(UNFREEZE, {
        position: Math.max(0, text.lastIndexOf(wrong)),
        found: wrong,
        expected: wrong === pattern ? PATTERN_EXPECTED : 'the end',
      });
};
