import type { SectionBlock } from '@slack/types';
import limits from '../../knowledge/facts/slack-limits.json' with { type: 'json' };
import type { RunbookAnswer } from '../../src/model/explanation.ts';
import type { Reply } from '../reply.ts';
import { askButton, reference } from './ask.ts';
import { fitted } from './live-fit.ts';
import { code, said } from './live-text.ts';
import { markdownSections, mrkdwnOf, paragraphsOf } from './markdown.ts';
import { docsLink } from './team-notes.ts';
import { context, header, section } from './text.ts';

const FAILURE_BUTTONS = 3;
const PLACES = 4;
/** So few characters fit into a section, whatever entities they become. */
const PIECE = Math.floor(limits['section.text'].max / '&amp;'.length);
const FENCE = '```';

const fits = (text: string): boolean => mrkdwnOf(text).length <= limits['section.text'].max;

const piecesOf = (line: string): readonly string[] =>
  fits(line) ? [line] : (line.match(new RegExp(`.{1,${PIECE}}`, 'gsu')) ?? []);

/** A paragraph as texts that each fit into a section: what does not is divided between lines. */
const divided = (paragraph: string): readonly string[] => {
  if (fits(paragraph)) return [paragraph];
  const isCode = paragraph.startsWith(FENCE);
  const wrapped = (text: string): string => (isCode ? `${FENCE}\n${text}\n${FENCE}` : text);
  const own = isCode ? paragraph.replace(/^```.*\n?/, '').replace(/\n?```$/, '') : paragraph;
  const parts: string[] = [];
  for (const line of own.split('\n').flatMap(piecesOf)) {
    const last = parts.at(-1);
    if (last !== undefined && fits(wrapped(`${last}\n${line}`)))
      parts[parts.length - 1] = `${last}\n${line}`;
    else parts.push(line);
  }
  return parts.map(wrapped);
};

const bodySections = (body: string): readonly SectionBlock[] =>
  markdownSections(paragraphsOf(body).flatMap(divided));

const placesText = ({ services }: RunbookAnswer): string => {
  const more = services.length - PLACES;
  const shown = services.slice(0, PLACES).map((pattern) => code(pattern, 120));
  return `for ${[...shown, ...(more > 0 ? [`${more} more`] : [])].join(', ')}`;
};

/** A runbook of the team, whole: who needs it needs every step. What does not fit into a message is said. */
export const runbookReply = (runbook: RunbookAnswer): Reply => {
  const { id, title, summary, body, docs, failures } = runbook;
  const about = [
    'Runbook of your team',
    placesText(runbook),
    ...(docs === null ? [] : [docsLink(docs)]),
    code(id, 120),
  ];
  return {
    text: `${title}: ${summary}`,
    blocks: fitted(
      [header(title), section(`*${said(summary)}*`), ...bodySections(body)],
      [context(about.join(' · '))],
    ),
    buttons: failures.slice(0, FAILURE_BUTTONS).map((failure) => askButton(failure, 'here')),
    share: reference(runbook),
  };
};
