import type { KnownBlock } from '@slack/types';
import { counted, figure } from '../../src/operations/placement/words.ts';
import type { QueryAnswer } from '../../src/operations/query.ts';
import type { Reply } from '../reply.ts';
import { preformatted } from './preformatted.ts';
import { button, clamp, context, escapeMrkdwn, header, section } from './text.ts';

/** Action id of the button that shows the matches that did not fit. */
export const MORE_MATCHES_ACTION = 'more-matches';

/** Action id of the button that opens the form with what could not be read, as it was written. */
export const CORRECT_QUERY_ACTION = 'correct-query';

const FIRST = 20;
/** A table holds 100 rows, its head included. */
const PAGE = 90;
const LINES = 5;
const NONE = '–';

/** How matches are shown. */
export interface ShownMatches {
  /** What the buttons come back with; null where there are none. */
  readonly id: string | null;
  /** The first match of the page. */
  readonly from?: number;
}

const headline = ({ matches, instances }: QueryAnswer): string => {
  if (instances === 0) return 'The cluster has no instances.';
  if (matches.length === 0) return `None of ${counted(instances, 'instance')} matches.`;
  if (instances === 1) return 'The one instance matches.';
  return matches.length === instances
    ? `All ${counted(instances, 'instance')} match.`
    : `${figure(matches.length)} of ${counted(instances, 'instance')} ${matches.length === 1 ? 'matches' : 'match'}.`;
};

const cell = (text: string | null) => ({
  type: 'raw_text' as const,
  text: text === null || text === '' ? NONE : text,
});

const table = (matches: QueryAnswer['matches']): KnownBlock => ({
  type: 'table',
  rows: [
    ['Instance', 'Type', 'Zone'],
    ...matches.map(({ instance, instanceType, availabilityZone }) => [
      instance,
      instanceType,
      availabilityZone,
    ]),
  ].map((row) => row.map(cell)),
});

const notes = ({ warnings, assumptions }: QueryAnswer): readonly KnownBlock[] => {
  const lines = [
    ...warnings.slice(0, LINES).map((one) => `:warning: ${escapeMrkdwn(clamp(one, 400))}`),
    ...assumptions.slice(0, LINES).map((one) => escapeMrkdwn(clamp(one, 400))),
  ];
  return lines.length === 0 ? [] : [context(lines.join('\n'))];
};

/** The instances that an expression means: the first, and the rest behind a button. */
export const queryReply = (answer: QueryAnswer, { id, from = 0 }: ShownMatches): Reply => {
  const { matches, expression } = answer;
  const to = from + (from === 0 ? FIRST : PAGE);
  const shown = matches.slice(from, to);
  const left = matches.length - from - shown.length;
  const opening =
    from === 0
      ? [header(headline(answer)), preformatted(clamp(expression, 2_000))]
      : [section(`Matches ${from + 1} to ${from + shown.length} of ${figure(matches.length)}`)];
  return {
    text: headline(answer),
    blocks: [
      ...opening,
      ...(shown.length === 0 ? [] : [table(shown)]),
      ...(from === 0 ? notes(answer) : []),
      ...(id === null && left > 0 ? [context(`and ${figure(left)} more`)] : []),
    ],
    buttons:
      id === null || left === 0
        ? []
        : [button(`Show ${figure(Math.min(left, PAGE))} more`, MORE_MATCHES_ACTION, `${id}:${to}`)],
    share: id === null || from > 0 ? null : { query: id },
  };
};
