import type { SectionBlock } from '@slack/types';
import { escapeMrkdwn, section } from './text.ts';

/** Text and code spans or fenced blocks in turn: code must stay as it is. */
const CODE = /(```[\s\S]*?```|`[^`\n]*`)/;
/** A list item in text that goes on after code: where such a text begins, no line begins. */
const AFTER_BREAK = /(?<=\n)[-*] /g;

/** Something that reads as an address: `https://…`, `wiki.example.com/page`. */
const ADDRESS_LIKE = /:\/\/|^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?=$|[/:?#\s])/i;

/** What may stand around an address without changing what is read: bold, quotes, brackets. */
const AROUND = /^[^\p{L}\p{N}:]+|[^\p{L}\p{N}/]+$/gu;

/** A label that reads as an address and is not the one it leads to. Such a link is shown as it was written. */
const posesAsAddress = (label: string, url: string): boolean => {
  const read = label.replace(AROUND, '');
  const shown = read.replace(/^https:\/\//i, '');
  const led = url.replace(/^https:\/\//i, '');
  const isSame = led === shown || (led.startsWith(shown) && /^[/?#]/.test(led.slice(shown.length)));
  return ADDRESS_LIKE.test(read) && !isSame;
};

/**
 * The Markdown of the knowledge base (paragraphs, lists, bold, code, links) as Slack's mrkdwn, which is another
 * language: one asterisk for bold, angle brackets for links, entities for its three control characters.
 */
export const mrkdwnOf = (markdown: string): string =>
  markdown
    .split(CODE)
    .map((part, at) => {
      if (part.startsWith('`')) return escapeMrkdwn(part.replace(/^```\w+\n/, '```\n'));
      return escapeMrkdwn(part)
        .replace(at === 0 ? /^[-*] /gm : AFTER_BREAK, '• ')
        .replaceAll('**', '*')
        .replace(/\[([^\]]+)\]\((https:\/\/[^)\s|]+)\)/g, (written, label: string, url: string) =>
          posesAsAddress(label, url) ? written : `<${url}|${label}>`,
        );
    })
    .join('');

/** The paragraphs of a body; a fenced block of code is one of its own. */
export const paragraphsOf = (body: string): readonly string[] =>
  body
    .split(/(```[\s\S]*?```)/)
    .flatMap((part) => (part.startsWith('```') ? [part] : part.split(/\n{2,}/)))
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** The words of a Markdown text without its marks, for table cells, which Slack shows as they are. */
export const plainOf = (markdown: string): string =>
  markdown
    .replace(/\[([^\]]+)\]\([^)\s]+\)/g, '$1')
    .replace(/\*\*([^*]+)\*\*/g, '$1')
    .replaceAll('`', '');

/** Each paragraph of a Markdown text as a section of its own. */
export const markdownSections = (paragraphs: readonly string[]): SectionBlock[] =>
  paragraphs.map((paragraph) => ({ ...section(mrkdwnOf(paragraph)), expand: true }));
