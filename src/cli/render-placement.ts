import {
  type AnyPlacementAnswer,
  DRY_RUN,
  type ModeAnswer,
  type PlacementAnswer,
} from '../operations/placement/place-answer.ts';
import { type Paint, printable, wrap } from './paint.ts';
import { instanceTable } from './placement-table.ts';

/** How to write an answer. */
export interface PlacementPage {
  readonly paint: Paint;
  readonly width: number;
}

const NARROWEST = 60;
const USUAL = 80;
const WIDEST = 120;

/** Columns of a page for a terminal of that many; 80 where nobody knows. */
export const pageWidth = (columns: number | null): number =>
  Math.min(WIDEST, Math.max(NARROWEST, columns ?? USUAL));

const section = (title: string, lines: readonly string[], { paint }: PlacementPage): string =>
  lines.length === 0 ? '' : [paint('bold', title), ...lines].join('\n');

const wrapped = (text: string, { width }: PlacementPage): string => {
  const [first = '', ...rest] = wrap(printable(text), width - 4, '').split('\n');
  return [`  ${first}`, ...rest.map((line) => `    ${line}`)].join('\n');
};

const notes = (
  title: string,
  sentences: readonly string[],
  page: PlacementPage,
): readonly string[] => [
  section(
    title,
    sentences.map((sentence) => page.paint('dim', wrapped(sentence, page))),
    page,
  ),
];

const headline = (answer: AnyPlacementAnswer, { paint, width }: PlacementPage): string => {
  const none = answer.mode === 'place' && answer.result.placed === 0;
  const style = answer.fits ? 'green' : none ? 'red' : 'yellow';
  const mark = answer.fits ? '✓' : '✗';
  const [first = '', ...rest] = wrap(printable(answer.headline), width - 2, '').split('\n');
  return [`${mark} ${first}`, ...rest.map((line) => `  ${line}`)]
    .map((line) => paint(style, line))
    .join('\n');
};

const ROOM_WORDS: Readonly<Record<keyof PlacementAnswer['room'], string>> = {
  full: 'full now, so that waiting may help',
  unavailable: 'taking no tasks at the moment',
  never: 'never able to take it, even when empty',
  open: 'with room',
};

const roomWords = (room: PlacementAnswer['room']): string => {
  const parts = (['full', 'unavailable', 'never', 'open'] as const)
    .filter((kind) => room[kind] > 0)
    .map((kind) => `${room[kind].toLocaleString('en')} ${ROOM_WORDS[kind]}`);
  return `Instances: ${parts.join('; ')}.`;
};

const anywhereWords = (first: number, anywhere: number): string => {
  const all = anywhere.toLocaleString('en');
  if (first === anywhere) return all;
  return first === 0 ? `also ${all}` : `${all} (first on ${first.toLocaleString('en')})`;
};

const refusalLines = (
  { refusals, room }: PlacementAnswer,
  page: PlacementPage,
): readonly string[] => {
  if (refusals.length === 0) return [];
  const widest = Math.max(...refusals.map(({ words }) => words.length));
  const indent = ' '.repeat(widest + 4);
  return [
    ...refusals.map(({ words, instances, anywhere, never, example }) => {
      const count = anywhereWords(instances, anywhere);
      const firm =
        never === 0
          ? ''
          : never === anywhere
            ? ', never'
            : `, never on ${never.toLocaleString('en')}`;
      const line = `${count}${firm}: ${printable(example.instance)} ${printable(example.sentence)}`;
      const text = wrap(line, page.width - indent.length, indent).trimStart();
      return `  ${page.paint('yellow', words.padEnd(widest))}  ${text}`;
    }),
    wrapped(roomWords(room), page),
  ];
};

const closestLines = ({ closest }: PlacementAnswer, page: PlacementPage): readonly string[] =>
  closest === null
    ? []
    : closest.sentences.map((sentence) => wrapped(`${closest.instance} ${sentence}`, page));

const placement = (answer: PlacementAnswer, page: PlacementPage): readonly string[] => {
  const { asked, whatIf, robust, fixes, event } = answer;
  return [
    asked.map((line) => page.paint('dim', wrapped(line, page))).join('\n'),
    ...(whatIf === null
      ? []
      : [
          section(
            'What if',
            whatIf.changes.map((change) => wrapped(change, page)),
            page,
          ),
        ]),
    instanceTable(answer, page),
    section('Why no further task fits', refusalLines(answer, page), page),
    section(
      answer.closest?.never === true ? 'Closest instance; it never fits' : 'Closest instance',
      closestLines(answer, page),
      page,
    ),
    section(
      'Any one of these would do',
      fixes.map(({ sentence }) => wrapped(`• ${sentence}`, page)),
      page,
    ),
    section('With other ties', robust === null ? [] : [wrapped(robust.sentence, page)], page),
    section('ECS would say', event === null ? [] : [wrapped(event, page)], page),
  ];
};

const otherMode = ({ sections, events }: ModeAnswer, page: PlacementPage): readonly string[] => [
  ...sections.map(({ title, lines }) =>
    section(
      title,
      lines.map((line) => wrapped(line, page)),
      page,
    ),
  ),
  section(
    'ECS would say',
    events.map((event) => wrapped(event, page)),
    page,
  ),
];

/** An answer about placement for people. Names from the paste are made printable before colours are put on. */
export const renderPlacement = (answer: AnyPlacementAnswer, page: PlacementPage): string => {
  const parts = [
    headline(answer, page),
    ...(answer.mode === 'place' ? placement(answer, page) : otherMode(answer, page)),
    ...notes('Note', answer.warnings, page),
    ...notes('Assumed', answer.assumptions, page),
    page.paint('dim', DRY_RUN),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
};
