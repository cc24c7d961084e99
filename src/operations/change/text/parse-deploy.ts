import type { ChangeRequest, ChangeTails, ParsedText, TextProblem } from './change-wish.ts';
import type { TextClock } from './duration.ts';
import { readNamed } from './named.ts';
import { parsed, textProblem, type Usage } from './problem.ts';

const RESTART: Usage = { example: '/ecs restart web because "stale cache"' };
const ROLLBACK: Usage = { example: '/ecs rollback web to 41' };

const REVISION = /^(?:[\w-]+:)?(\d{1,9})$/;

/** A deployment cannot be put back by time. */
const timed = (
  { forMs, untilMs }: ChangeTails,
  text: string,
  usage: Usage,
): { readonly ok: false; readonly problem: TextProblem } | undefined =>
  forMs === null && untilMs === null
    ? undefined
    : textProblem(usage, {
        position: text.length,
        found: '',
        expected: 'a command without for and until',
        why: 'A new deployment is not put back by itself.',
      });

/** Reads what stands behind `/ecs restart`: `web`, with the tails. */
export const parseRestart = (text: string, clock: TextClock): ParsedText<ChangeRequest> => {
  const read = readNamed(text, clock, RESTART);
  if (!read.ok) return read;
  const [more] = read.rest;
  if (more !== undefined)
    return textProblem(RESTART, { position: more.at, found: more.text, expected: 'the end' });
  return (
    timed(read.tails, text, RESTART) ??
    parsed({ ...read.tails, name: read.name, wish: { kind: 'restart' } })
  );
};

/** Reads what stands behind `/ecs rollback`: `web` for the revision before, `web to 41` for revision 41, with the tails. */
export const parseRollback = (text: string, clock: TextClock): ParsedText<ChangeRequest> => {
  const read = readNamed(text, clock, ROLLBACK);
  if (!read.ok) return read;
  const [to, revision, more] = read.rest;
  const digits = REVISION.exec(revision?.text ?? '')?.[1];
  const wrong =
    to !== undefined && !/^to$/i.test(to.text)
      ? { word: to, expected: 'to REVISION or the end' }
      : to !== undefined && (digits === undefined || Number(digits) === 0)
        ? { word: revision, expected: 'the number of a revision' }
        : more !== undefined
          ? { word: more, expected: 'the end' }
          : undefined;
  if (wrong !== undefined)
    return textProblem(ROLLBACK, {
      position: wrong.word?.at ?? text.length,
      found: wrong.word?.text ?? '',
      expected: wrong.expected,
    });
  const toRevision = digits === undefined ? null : Number(digits);
  return (
    timed(read.tails, text, ROLLBACK) ??
    parsed({ ...read.tails, name: read.name, wish: { kind: 'rollback', toRevision } })
  );
};
