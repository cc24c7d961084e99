import type { LookRequest, ParsedText } from './change-wish.ts';
import type { TextClock } from './duration.ts';
import { notWanted, parsed, tooMuch, type Usage, type Wanted } from './problem.ts';
import { isKeyword, withoutTails } from './tails.ts';
import { isServiceName, wordFrom } from './word.ts';

const SERVICE: Wanted = {
  thing: 'the name of a service',
  named: 'The name of the service',
  write: 'one, or nothing for all services',
};

const parseLook =
  (example: Usage['example']) =>
  (text: string, clock: TextClock): ParsedText<LookRequest> => {
    const first = wordFrom(text, 0)?.text ?? '';
    const isName = isServiceName(first) && !isKeyword(first);
    const usage: Usage = { example, name: isName ? first : 'web' };
    const read = withoutTails(text, clock, usage);
    if (!read.ok) return read;
    const [name, more] = read.words;
    if (name !== undefined && !isServiceName(name.text))
      return notWanted(usage, text, name, SERVICE);
    return more === undefined
      ? parsed({ name: name?.text ?? null, where: read.tails.where })
      : tooMuch(usage, more, 'One service at a time, or none for all of them.');
  };

/** Reads what stands behind `/ecs history`: nothing, or a service. */
export const parseHistory = parseLook((name) => `/ecs history ${name} in prod`);

/** Reads what stands behind `/ecs raised`: nothing, or a service. */
export const parseRaised = parseLook((name) => `/ecs raised ${name} in prod`);
