import type { Button, KnownBlock } from '@slack/types';
import {
  type AnyPlacementAnswer,
  DRY_RUN,
  type PlacementAnswer,
  type RefusalRow,
} from '../../src/operations/placement/place-answer.ts';
import type { PlaceWords } from '../../src/operations/placement/place-input.ts';
import { counted, figure } from '../../src/operations/placement/words.ts';
import type { MessageBlock, Reply } from '../reply.ts';
import { chartWords } from './data-visualization.ts';
import { assumptionBlocks } from './placement-assumptions.ts';
import { fixSections } from './placement-fixes.ts';
import { modeBlocks } from './placement-mode.ts';
import { placementCharts, placementTable, shownRows } from './placement-table.ts';
import { preformatted } from './preformatted.ts';
import { button, clamp, context, escapeMrkdwn, header, section } from './text.ts';

/** Action ids of the buttons below an answer. */
export const MORE_PLACEMENT_ACTION = 'more-placement';
export const WITHOUT_FIX_ACTION = 'without-fix';
export const CHANGE_PLACEMENT_ACTION = 'change-placement';

const HEADER_CHARACTERS = 150;
const REASONS = 8;
const WARNINGS = 5;

/** How an answer is shown. */
export interface ShownPlacement {
  /** What the buttons come back with; null where there are none, as in a shared answer. */
  readonly id: string | null;
  /** The answer without the change that this one tries. */
  readonly without: string | null;
  readonly words: PlaceWords;
  /** Shows assumptions and ties in full. */
  readonly long?: boolean;
}

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
            `*Closest is ${escapeMrkdwn(closest.instance)}*\n${bullets(closest.sentences.slice(0, REASONS))}`,
          ),
        ]),
  ];
};

const eventBlocks = ({ event }: PlacementAnswer): readonly MessageBlock[] =>
  event === null ? [] : [section('*The event that ECS would print*'), preformatted(event)];

const triedBlocks = ({ whatIf }: PlacementAnswer): readonly KnownBlock[] =>
  whatIf === null ? [] : [context(`Tried with ${escapeMrkdwn(whatIf.changes.join(', '))}.`)];

const placeBlocks = (answer: PlacementAnswer, { id, words }: ShownPlacement): MessageBlock[] => {
  const shown = shownRows(answer);
  return [
    ...triedBlocks(answer),
    context(escapeMrkdwn(answer.asked.join(' '))),
    ...whyBlocks(answer),
    ...fixSections(answer, id, words),
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

const buttonsOf = ({ id, without, long }: ShownPlacement): Button[] => {
  if (id === null) return [];
  return [
    ...(without === null ? [] : [button('Back to before', WITHOUT_FIX_ACTION, without)]),
    ...(long === true ? [] : [button('Assumptions and ties', MORE_PLACEMENT_ACTION, id)]),
    button('Change the question', CHANGE_PLACEMENT_ACTION, id),
  ];
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

/** An answer about placement as blocks. */
export const placementReply = (answer: AnyPlacementAnswer, shown: ShownPlacement): Reply => {
  const { headline } = answer;
  const body = answer.mode === 'place' ? placeBlocks(answer, shown) : modeBlocks(answer);
  return {
    text: [
      headline,
      DRY_RUN,
      ...body.flatMap((one) => (one.type === 'data_visualization' ? chartWords(one) : [])),
    ].join(' '),
    blocks: [
      header(headline),
      ...(headline.length > HEADER_CHARACTERS ? [section(escapeMrkdwn(headline))] : []),
      context(dryRunLine(answer)),
      ...body,
      ...warningBlocks(answer),
      ...(shown.long === true ? assumptionBlocks(answer) : []),
    ],
    buttons: buttonsOf(shown),
    share: shown.id === null ? null : { placement: shown.id },
  };
};
