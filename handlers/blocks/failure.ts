import type { KnownBlock, RichTextBlock } from '@slack/types';
import type { FailureAnswer } from '../../src/model/explanation.ts';
import type { Reply } from '../reply.ts';
import { askButton, reference } from './ask.ts';
import { mrkdwnOf } from './markdown.ts';
import { clamp, context, escapeMrkdwn, header, link, section } from './text.ts';

const EXAMPLE_CHARACTERS = 1_000;
const VALUE_CHARACTERS = 120;
const SOURCE_CHARACTERS = 120;
const RELATED_BUTTONS = 3;

const SEVERITY_WORDS = {
  ok: ':white_check_mark: All is well',
  info: ':information_source: Normal',
  warn: ':warning: Look at it when it repeats',
  error: ':x: Something is wrong',
} as const;

const VERIFIED_WORDS = {
  doc: 'on an AWS page',
  source: 'in AWS source code',
  observed: 'seen in real output',
} as const;

const preformatted = (text: string): RichTextBlock => ({
  type: 'rich_text',
  elements: [
    {
      type: 'rich_text_preformatted',
      elements: [{ type: 'text', text: clamp(text, EXAMPLE_CHARACTERS) }],
      border: 0,
    },
  ],
});

/** What was read out of the paste; backticks would end the code that a value is shown as. */
const readBlocks = ({ read }: FailureAnswer): KnownBlock[] => {
  const values = read.map(({ name, value }) => {
    const shown = escapeMrkdwn(clamp(value.replaceAll('`', "'"), VALUE_CHARACTERS));
    return `${escapeMrkdwn(name)} \`${shown}\``;
  });
  return values.length === 0 ? [] : [context(`I read: ${values.join(' · ')}`)];
};

const causeBlocks = ({ causes }: FailureAnswer): KnownBlock[] => {
  if (causes.length === 0) return [];
  const lines = causes.map(({ cause, tell }, at) => {
    const numbered = `${at + 1}. ${mrkdwnOf(cause)}`;
    return tell === null ? numbered : `${numbered}\n     _How to tell:_ ${mrkdwnOf(tell)}`;
  });
  const title = causes.length > 1 ? 'Likely causes, most likely first' : 'Likely cause';
  return [section(`*${title}*\n${lines.join('\n')}`)];
};

const fixBlocks = ({ fixes }: FailureAnswer): KnownBlock[] =>
  fixes.length === 0
    ? []
    : [section(`*What to do*\n${fixes.map((fix) => `• ${mrkdwnOf(fix)}`).join('\n')}`)];

/** Who pasted AWS's text needs no other example of it. */
const exampleBlocks = ({ example, read, id }: FailureAnswer): KnownBlock[] =>
  example === null || read.length > 0 || id.startsWith('exit-')
    ? []
    : [section('*As AWS prints it:*'), preformatted(example)];

const sourceLine = ({ id, docs, source, verified }: FailureAnswer): string => {
  const where = verified.map((one) => VERIFIED_WORDS[one]).join(', ');
  return [
    ...(docs === null ? [] : [link(docs, 'AWS documentation')]),
    escapeMrkdwn(clamp(source, SOURCE_CHARACTERS)),
    `text ${where === '' ? 'not verified' : where}`,
    `\`${escapeMrkdwn(id)}\``,
  ].join(' · ');
};

/** A failure or event: what it means first, then how to find the cause, what to do, and AWS's own words. */
export const failureReply = (answer: FailureAnswer): Reply => {
  const severity = answer.severity === undefined ? [] : [SEVERITY_WORDS[answer.severity]];
  const next = [...(answer.concept === null ? [] : [answer.concept]), ...answer.related];
  return {
    text: `${answer.title}: ${answer.summary}`,
    blocks: [
      header(answer.title),
      section([`*${mrkdwnOf(answer.summary)}*`, ...severity].join('\n')),
      ...readBlocks(answer),
      ...causeBlocks(answer),
      ...fixBlocks(answer),
      ...exampleBlocks(answer),
      context(sourceLine(answer)),
    ],
    buttons: next.slice(0, RELATED_BUTTONS + 1).map((one) => askButton(one, 'here')),
    share: reference(answer),
  };
};
