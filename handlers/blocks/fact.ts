import type { KnownBlock, TableBlock } from '@slack/types';
import limits from '../../knowledge/facts/slack-limits.json' with { type: 'json' };
import type { FactAnswer } from '../../src/model/explanation.ts';
import type { Reply } from '../reply.ts';
import { askButton, reference } from './ask.ts';
import { mrkdwnOf, plainOf } from './markdown.ts';
import { clamp, context, escapeMrkdwn, header, link, section } from './text.ts';

const CELL_CHARACTERS = 200;
const SOURCE_CHARACTERS = 120;
/** Below Slack's limit for one message, so that the rest of it has room. */
const TABLE_CHARACTERS = limits['message.table_text'].max - 500;

type Row = TableBlock['rows'][number];

/** Slack refuses an empty cell. */
const row = (cells: readonly string[]): Row =>
  cells.slice(0, limits['table.columns'].max).map((text) => ({
    type: 'raw_text',
    text: clamp(plainOf(text).trim(), CELL_CHARACTERS) || '–',
  }));

const characters = (cells: Row): number =>
  cells.reduce((sum, cell) => sum + ('text' in cell ? cell.text.length : 0), 0);

/** As many rows as one message takes, the head included. */
const rowsThatFit = ({ columns, rows }: FactAnswer): readonly Row[] => {
  let left = TABLE_CHARACTERS;
  const fitting: Row[] = [];
  for (const cells of [columns, ...rows].slice(0, limits['table.rows'].max).map(row)) {
    left -= characters(cells);
    if (left < 0) break;
    fitting.push(cells);
  }
  return fitting;
};

const leftOut = (fact: FactAnswer, shown: number): KnownBlock[] =>
  shown < fact.rows.length
    ? [
        context(
          `${fact.rows.length - shown} more rows do not fit into a message; ask for one by name.`,
        ),
      ]
    : [];

/** The sentence that answers, then the table that it comes from. */
export const factBlocks = (fact: FactAnswer): KnownBlock[] => {
  const rows = rowsThatFit(fact);
  const source = escapeMrkdwn(clamp(fact.source, SOURCE_CHARACTERS));
  return [
    section(`*${mrkdwnOf(fact.summary)}*`),
    {
      type: 'table',
      column_settings: fact.columns
        .slice(0, limits['table.columns'].max)
        .map(() => ({ is_wrapped: true })),
      rows: [...rows],
    },
    ...leftOut(fact, rows.length - 1),
    context(`${link(fact.docs, 'AWS documentation')} · ${source} · checked ${fact.checked}`),
  ];
};

/** Numbers as an answer of their own. */
export const factReply = (fact: FactAnswer): Reply => ({
  text: `${fact.title}: ${fact.summary}`,
  blocks: [header(fact.title), ...factBlocks(fact)],
  buttons: fact.concept === null ? [] : [askButton(fact.concept, 'here')],
  share: reference(fact),
});
