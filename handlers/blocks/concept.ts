import type { ImageBlock, KnownBlock } from '@slack/types';
import type { ConceptAnswer, Link } from '../../src/model/explanation.ts';
import type { Reply } from '../reply.ts';
import { askButton, moreButton, reference } from './ask.ts';
import { factBlocks } from './fact.ts';
import { fieldSections } from './field.ts';
import { markdownSections, mrkdwnOf, paragraphsOf } from './markdown.ts';
import { originLine, sourceName } from './origin.ts';
import { ruleBlocks } from './rule.ts';
import { context, escapeMrkdwn, header, link, section } from './text.ts';

const RELATED_BUTTONS = 4;
const RELATED_BUTTONS_LONG = 8;

/** The first paragraph, and what it announces where it ends with a colon. */
const opening = (all: readonly string[]): readonly string[] =>
  all.slice(0, all[0]?.endsWith(':') === true ? 2 : 1);

const fieldsLine = ({ fields }: ConceptAnswer): KnownBlock[] =>
  fields.length === 0
    ? []
    : [context(`Fields: ${fields.map((field) => `\`${escapeMrkdwn(field)}\``).join(', ')}`)];

const beliefs = (concept: ConceptAnswer): KnownBlock[] =>
  concept.beliefs.map(({ claim, correct }) =>
    section(`*People often believe:* ${mrkdwnOf(claim)}\n*In fact:* ${mrkdwnOf(correct)}`),
  );

/** What to read next: what it is confused with and what it leads to take turns. */
const neighbours = ({ confusedWith, related }: ConceptAnswer, most: number): readonly Link[] =>
  related
    .flatMap((link, at) => [...confusedWith.slice(at, at + 1), link])
    .concat(confusedWith.slice(related.length))
    .slice(0, most);

/** What was asked for in particular: a refusal by its text, a field by its name, or a number. */
const particular = ({ field, fact, rule }: ConceptAnswer): readonly KnownBlock[] => [
  ...(rule === undefined ? [] : [section(`*${mrkdwnOf(rule.title)}*`), ...ruleBlocks(rule)]),
  ...(field === undefined ? [] : fieldSections(field)),
  ...(fact === undefined ? [] : factBlocks(fact)),
];

/**
 * A concept: what was asked for in particular, the sentence that answers, then its first paragraph where nothing
 * particular was asked, or with `long` all that is known.
 */
export const conceptReply = (
  concept: ConceptAnswer,
  { long, picture }: { long: boolean; picture?: ImageBlock | undefined },
): Reply => {
  const all = paragraphsOf(concept.body);
  const asked = particular(concept);
  const shortened = asked.length > 0 ? [] : opening(all);
  const shown = long ? all : shortened;
  const hasMore =
    all.length > shown.length || (!long && (concept.beliefs.length > 0 || picture !== undefined));
  const nextTo = neighbours(concept, long ? RELATED_BUTTONS_LONG : RELATED_BUTTONS);
  return {
    text: `${concept.title}: ${concept.rule?.title ?? concept.fact?.summary ?? concept.summary}`,
    blocks: [
      header(concept.title),
      ...asked,
      section(`*${mrkdwnOf(concept.summary)}*`),
      ...(long && picture !== undefined ? [picture] : []),
      ...markdownSections(shown),
      ...(long ? beliefs(concept) : []),
      ...fieldsLine(concept),
      context(`${link(concept.docs, sourceName(concept.docs))} · checked ${concept.checked}`),
      ...originLine(concept.origin),
    ],
    buttons: [
      ...(hasMore ? [moreButton(concept)] : []),
      ...nextTo.map((neighbour) => askButton(neighbour, 'here')),
    ],
    share: reference(concept.rule ?? concept.fact ?? concept),
  };
};
