import type { ChangeRequest, ChangeTails, ParsedText } from './change-wish.ts';
import type { TextClock } from './duration.ts';
import { readNamed } from './named.ts';
import {
  notWanted,
  parsed,
  type Refused,
  textProblem,
  tooMuch,
  type Usage,
  type Wanted,
} from './problem.ts';
import type { Word } from './word.ts';

const restartExample: Usage['example'] = (name) => `/ecs restart ${name} because "stale cache"`;
const rollbackExample: Usage['example'] = (name) => `/ecs rollback ${name} to 41`;

const REVISION = /^(?:[\w-]+:)?([1-9]\d{0,8})$/;
const REVISION_WANTED: Wanted = {
  thing: 'the number of a revision',
  named: 'The revision behind “to”',
  write: 'its number, such as 41',
};

/** A deployment cannot be put back by time. */
const timed = ({ forMs, untilMs }: ChangeTails, text: string, usage: Usage): Refused | undefined =>
  forMs === null && untilMs === null
    ? undefined
    : textProblem(usage, {
        position: text.length,
        found: '',
        expected: 'a command without for and until',
        says: ['A new deployment is not put back by itself.', 'Leave “for” and “until” out.'],
      });

/** Reads what stands behind `/ecs restart`: `web`, with the tails. */
export const parseRestart = (text: string, clock: TextClock): ParsedText<ChangeRequest> => {
  const read = readNamed(text, clock, restartExample);
  if (!read.ok) return read;
  const [more] = read.rest;
  if (more !== undefined)
    return tooMuch(read.usage, more, 'A restart takes the name of the service alone.');
  return (
    timed(read.tails, text, read.usage) ??
    parsed({ ...read.tails, name: read.name, wish: { kind: 'restart' } })
  );
};

const readRevision = (
  text: string,
  [to, revision, more]: readonly Word[],
  usage: Usage,
): number | null | Refused => {
  if (to === undefined) return null;
  if (!/^to$/i.test(to.text))
    return tooMuch(
      usage,
      to,
      'Write “to” and the number of a revision behind the name, or nothing for the one that ran before.',
    );
  const digits = REVISION.exec(revision?.text ?? '')?.[1];
  if (digits === undefined) return notWanted(usage, text, revision, REVISION_WANTED);
  return more === undefined ? Number(digits) : tooMuch(usage, more);
};

/** Reads what stands behind `/ecs rollback`: `web` for the revision before, `web to 41` for revision 41, with the tails. */
export const parseRollback = (text: string, clock: TextClock): ParsedText<ChangeRequest> => {
  const read = readNamed(text, clock, rollbackExample);
  if (!read.ok) return read;
  const toRevision = readRevision(text, read.rest, read.usage);
  if (toRevision !== null && typeof toRevision !== 'number') return toRevision;
  return (
    timed(read.tails, text, read.usage) ??
    parsed({ ...read.tails, name: read.name, wish: { kind: 'rollback', toRevision } })
  );
};
