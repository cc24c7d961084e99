import * as z from 'zod';
import type { SlackFile } from '../src/ports.ts';
import { slackFile } from './slack-file.ts';

const message = z.object({
  user: z.string().nullish(),
  team: z.string().nullish(),
  user_team: z.string().nullish(),
  source_team: z.string().nullish(),
  bot_id: z.string().nullish(),
  channel: z.string().nullish(),
  text: z.string().nullish(),
  blocks: z.array(z.looseObject({ type: z.string() })).nullish(),
  files: z.array(slackFile).nullish(),
});

const preformatted = z.looseObject({
  type: z.literal('rich_text_preformatted'),
  elements: z.array(
    z.union([
      z.object({ type: z.literal('text'), text: z.string() }),
      z.object({ type: z.literal('link'), url: z.string(), text: z.string().nullish() }),
      z.looseObject({ type: z.string() }).transform(() => ({ type: 'other' as const })),
    ]),
  ),
});

const richText = z.looseObject({ type: z.literal('rich_text'), elements: z.array(z.unknown()) });

/** Whether a text begins like a JSON object or a list of them, in a code block or not. */
export const looksLikeJson = (text: string): boolean => /^[\s`]*(?:\{|\[\s*\{)/.test(text);

export interface ReadMessage {
  /** Who wrote it. */
  readonly user: string;
  /** Workspace of a person who wrote it; null for an app, and where Slack tells none or several. */
  readonly team: string | null;
  /** Id of the channel; null in the payload of a shortcut. */
  readonly channel: string | null;
  /** The text as typed, entities and auto-links included. */
  readonly text: string;
  /** Code blocks exactly as typed: Slack changes quotes and links in `text`, but not in these. */
  readonly code: string;
  /** Each code block by itself. */
  readonly codeBlocks: readonly string[];
  readonly files: readonly SlackFile[];
}

const codeOf = (block: unknown): string[] => {
  const rich = richText.safeParse(block);
  if (!rich.success) return [];
  return rich.data.elements.flatMap((element) => {
    const code = preformatted.safeParse(element);
    if (!code.success) return [];
    const pieces = code.data.elements.map((piece) => {
      if (piece.type === 'text') return piece.text;
      return piece.type === 'link' ? (piece.text ?? piece.url) : '';
    });
    return [pieces.join('')];
  });
};

/** In a channel that companies share, Slack tells the author's workspace beside the one that it was said in. */
const teamOf = ({
  team,
  user_team,
  source_team,
  bot_id,
}: z.output<typeof message>): string | null => {
  const [own, ...others] = new Set(
    [team, user_team, source_team].filter((one) => typeof one === 'string'),
  );
  const isApp = typeof bot_id === 'string';
  return isApp || own === undefined || others.length > 0 ? null : own;
};

/** Reads a message of an event or a message shortcut: its text, its code blocks, its files. */
export const readMessage = (payload: unknown): ReadMessage => {
  const read = message.parse(payload);
  const { user, channel, text, blocks, files } = read;
  const codeBlocks = (blocks ?? []).flatMap(codeOf);
  const code = codeBlocks.join('\n');
  return {
    user: user ?? '',
    team: teamOf(read),
    channel: channel ?? null,
    text: text ?? '',
    code,
    codeBlocks,
    files: files ?? [],
  };
};
