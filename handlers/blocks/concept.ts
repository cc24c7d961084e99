import type { KnownBlock } from '@slack/types';
import type { ConceptAnswer } from '../../src/model/explanation.ts';
import type { Reply } from '../reply.ts';
import { askButton, moreButton } from './ask.ts';
import { markdownSections, mrkdwnOf } from './markdown.ts';
import { context, escapeMrkdwn, header, link, section } from './text.ts';

const RELATED_BUTTONS = 3;

/** The paragraphs of a body; a fenced block of code is one of its own. */
const paragraphs = (body: string): readonly string[] =>
  body
    .split(/(```[\s\S]*?```)/)
    .flatMap((part) => (part.startsWith('```') ? [part] : part.split(/\n{2,}/)))
    .map((part) => part.trim())
    .filter((part) => part !== '');

const fieldsLine = ({ fields }: ConceptAnswer): KnownBlock[] =>
  fields.length === 0
    ? []
    : [context(`Fields: ${fields.map((field) => `\`${escapeMrkdwn(field)}\``).join(', ')}`)];

const beliefs = (concept: ConceptAnswer): KnownBlock[] =>
  concept.beliefs.map(({ claim, correct }) =>
    section(`*People often believe:* ${mrkdwnOf(claim)}\n*In fact:* ${mrkdwnOf(correct)}`),
  );

const neighbours = (concept: ConceptAnswer, most: number) =>
  [...concept.confusedWith, ...concept.related].slice(0, most);

/** A concept: the sentence that answers, then its first paragraph, or with `long` all that is known. */
export const conceptReply = (concept: ConceptAnswer, { long }: { long: boolean }): Reply => {
  const all = paragraphs(concept.body);
  const shown = long ? all : all.slice(0, 1);
  const hasMore = all.length > shown.length || (concept.beliefs.length > 0 && !long);
  const blocks: KnownBlock[] = [
    header(concept.title),
    section(`*${mrkdwnOf(concept.summary)}*`),
    ...markdownSections(shown),
    ...(long ? beliefs(concept) : []),
    ...fieldsLine(concept),
    context(`${link(concept.docs, 'AWS documentation')} · checked ${concept.checked}`),
  ];
  const nextTo = neighbours(concept, long ? 4 : RELATED_BUTTONS);
  return {
    text: `${concept.title}: ${concept.summary}`,
    blocks,
    buttons: [
      ...(hasMore ? [moreButton('concept', concept.id)] : []),
      ...nextTo.map((neighbour) => askButton(neighbour, 'here')),
    ],
    share: `concept:${concept.id}`,
  };
};
