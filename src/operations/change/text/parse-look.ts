import type { LookRequest, ParsedText } from './change-wish.ts';
import type { TextClock } from './duration.ts';
import { parsed, textProblem, type Usage } from './problem.ts';
import { withoutTails } from './tails.ts';
import { isServiceName } from './word.ts';

const parseLook =
  (usage: Usage) =>
  (text: string, clock: TextClock): ParsedText<LookRequest> => {
    const read = withoutTails(text, clock, usage);
    if (!read.ok) return read;
    const [name, more] = read.words;
    const wrong = name !== undefined && !isServiceName(name.text) ? name : more;
    return wrong === undefined
      ? parsed({ name: name?.text ?? null, where: read.tails.where })
      : textProblem(usage, {
          position: wrong.at,
          found: wrong.text,
          expected: wrong === more ? 'the end' : 'the name of a service, or nothing,',
        });
  };

/** Reads what stands behind `/ecs history`: nothing, or a service. */
export const parseHistory = parseLook({ example: '/ecs history web in prod' });

/** Reads what stands behind `/ecs raised`: nothing, or a service. */
export const parseRaised = parseLook({ example: '/ecs raised in prod' });
