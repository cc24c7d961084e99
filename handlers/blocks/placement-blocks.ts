import type { KnownBlock } from '@slack/types';
import {
  type AnyPlacementAnswer,
  DRY_RUN,
  type PlacementAnswer,
  type RefusalRow,
} from '../../src/operations/placement/place-answer.ts';
import { counted, figure } from '../../src/operations/placement/words.ts';
import type { MessageBlock } from '../reply.ts';
import { chartWords, isBars } from './data-visualization.ts';
import { assumptionBlocks } from './placement-assumptions.ts';
import { fixSections, type TryFix } from './placement-fixes.ts';
import { modeBlocks } from './placement-mode.ts';
import { placementCharts, placementTable, shownRows } from './placement-table.ts';
import { preformatted } from './preformatted.ts';
import { clamp, context, escapeMrkdwn, header, section } from './text.ts';

const HEADER_CHARACTERS = 150;
const REASONS = 8;
const WARNINGS = 5;

const bullets = (lines: readonly string[]): string =>
  lines.map((line) => `• ${escapeMrkdwn(clamp(line, 400))}`).join('\n');

/** A reason with the instance that it misses least; left out where the closest instance says the same. */
const reasonLine =
  (closest: PlacementAnswer['closest']) =>
  ({ words, anywhere, never, example }: RefusalRow): string => {
    const lasting = never === anywhere ? ', empty or not' : `, on ${figure(never)} even when empty`;
    const said = `${words} on ${counted(anywhere, 'instance')}${never === 0 ? '' : lasting}`;
    return example.instance === closest?.instance
      ? said
      : `${said}; nearest is ${example.instance}, which ${example.sentence}`;
  };

const roomLine = ({ room, rows }: PlacementAnswer): string => {
  const parts = [
    ...(room.open > 0 ? [`${figure(room.open)} could take one more`] : []),
    ...(room.full > 0 ? [`${figure(room.full)} ${room.full === 1 ? 'is' : 'are'} full now`] : []),
    ...(room.never > 0 ? [`${figure(room.never)} can never take it`] : []),
  ];
  return `Of ${counted(rows.length, 'instance')}: ${parts.join(', ')}.`;
};

const whyBlocks = (answer: PlacementAnswer): readonly KnownBlock[] => {
  const { refusals, closest, fits, rows } = answer;
  if (fits || rows.length === 0) return [];
  const lines = refusals.slice(0, REASONS).map(reasonLine(closest));
  return [
    section(
      `*${answer.result.placed === 0 ? 'Why none' : 'Why no more'}*\n${escapeMrkdwn(roomLine(answer))}\n${bullets(lines)}`,
    ),
    ...(closest === null
      ? []
      : [
          section(
            `*Closest is ${escapeMrkdwn(closest.instance)}${closest.never ? ', which can never take it, empty or not' : ''}*\n${bullets(closest.sentences.slice(0, REASONS))}`,
          ),
        ]),
  ];
};

const eventBlocks = ({ event }: PlacementAnswer): readonly MessageBlock[] =>
  event === null ? [] : [section('*The event that ECS would print*'), preformatted(event)];

const triedBlocks = ({ whatIf }: PlacementAnswer): readonly KnownBlock[] =>
  whatIf === null ? [] : [context(`Tried with ${escapeMrkdwn(whatIf.changes.join(', '))}.`)];

const placeBlocks = (answer: PlacementAnswer, tryFix: TryFix): MessageBlock[] => {
  const shown = shownRows(answer);
  return [
    ...triedBlocks(answer),
    context(escapeMrkdwn(answer.asked.join(' '))),
    ...whyBlocks(answer),
    ...fixSections(answer, tryFix),
    ...eventBlocks(answer),
    ...(shown.rows.length === 0 ? [] : [placementTable(shown)]),
    ...placementCharts(shown),
  ];
};

const warningBlocks = ({ warnings }: AnyPlacementAnswer): readonly KnownBlock[] => {
  const shown = warnings
    .slice(0, WARNINGS)
    .map((one) => `:warning: ${escapeMrkdwn(clamp(one, 400))}`);
  const more = warnings.length - shown.length;
  if (shown.length === 0) return [];
  return [context([...shown, ...(more > 0 ? [`and ${more} more`] : [])].join('\n'))];
};

/** How sure it is: what was assumed, which is told in full behind a button, and what may come out in another way. */
const dryRunLine = (answer: AnyPlacementAnswer): string => {
  const assumed = answer.assumptions.length;
  const tied = answer.mode === 'place' ? answer.result.ties.tasks : 0;
  return [
    DRY_RUN,
    ...(assumed === 0 ? [] : [`It rests on ${counted(assumed, 'assumption')}.`]),
    ...(tied === 0
      ? []
      : [
          `${counted(tied, 'task')} could as well stand on another instance that was equally good.`,
        ]),
  ].join(' ');
};

/** How the blocks of an answer are made. */
interface Shown {
  /** The button that tries a fix. */
  readonly tryFix: TryFix;
  /** Shows assumptions and ties in full. */
  readonly long: boolean;
}

/** An answer as blocks, and in words for those who see none. */
export const placementBlocks = (
  answer: AnyPlacementAnswer,
  { tryFix, long }: Shown,
): { readonly text: string; readonly blocks: readonly MessageBlock[] } => {
  const { headline } = answer;
  const body = answer.mode === 'place' ? placeBlocks(answer, tryFix) : modeBlocks(answer);
  const charts = body.flatMap((one) => (isBars(one) ? chartWords(one) : []));
  return {
    text: [headline, DRY_RUN, ...charts].join(' '),
    blocks: [
      header(headline),
      ...(headline.length > HEADER_CHARACTERS ? [section(escapeMrkdwn(headline))] : []),
      context(dryRunLine(answer)),
      ...body,
      ...warningBlocks(answer),
      ...(long ? assumptionBlocks(answer) : []),
    ],
  };
};
