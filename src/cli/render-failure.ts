import type { FailureAnswer } from '../model/explanation.ts';
import { inline } from './inline.ts';
import { type Paint, printable, wrap } from './paint.ts';

const WIDTH = 92;

const SEVERITY_WORDS = {
  ok: 'all is well',
  info: 'normal',
  warn: 'look at it when it repeats',
  error: 'something is wrong',
} as const;

const titled = (title: string, lines: readonly string[], paint: Paint): readonly string[] =>
  lines.length === 0 ? [] : ['', paint('bold', title), ...lines];

const numbered = ({ causes }: FailureAnswer, paint: Paint): readonly string[] =>
  causes.flatMap(({ cause, tell }, at) => [
    inline(wrap(`${at + 1}. ${cause}`, WIDTH, '  '), paint),
    ...(tell === null ? [] : [inline(wrap(`How to tell: ${tell}`, WIDTH - 5, '     '), paint)]),
  ]);

/** A failure or event for a terminal: what it means, the causes in order, what to do, AWS's text, the source. */
export const renderFailure = (answer: FailureAnswer, paint: Paint): string => {
  const severity = answer.severity === undefined ? '' : `, ${SEVERITY_WORDS[answer.severity]}`;
  const read = answer.read.map(({ name, value }) => `${name} ${printable(value)}`);
  const about = [...(answer.concept === null ? [] : [answer.concept]), ...answer.related];
  const verified = answer.verified.length === 0 ? 'not verified' : answer.verified.join(', ');
  return [
    `${paint('bold', answer.title)}  ${paint('dim', `${answer.id}${severity}`)}`,
    inline(wrap(answer.summary, WIDTH, ''), paint),
    ...(read.length === 0 ? [] : [wrap(`Read: ${read.join(', ')}`, WIDTH, '')]),
    ...titled('Likely causes, most likely first', numbered(answer, paint), paint),
    ...titled(
      'What to do',
      answer.fixes.map((fix) => inline(wrap(`- ${fix}`, WIDTH, '  '), paint)),
      paint,
    ),
    ...titled(
      'As AWS prints it',
      answer.example === null ? [] : [wrap(answer.example, WIDTH, '  ')],
      paint,
    ),
    '',
    ...(about.length === 0
      ? []
      : [wrap(`See: ${about.map(({ id }) => id).join(', ')}`, WIDTH, '')]),
    paint(
      'dim',
      `${answer.docs === null ? '' : `${answer.docs}\n`}${wrap(`Source: ${answer.source} (text: ${verified})`, WIDTH, '')}`,
    ),
  ].join('\n');
};
