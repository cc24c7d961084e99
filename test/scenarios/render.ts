import * as z from 'zod';
import type { Message, OpenView, SlackObject } from '../../src/sandbox/slack/state.ts';

const text = z.object({ text: z.string() }).transform(({ text: words }) => words);
const element = z.looseObject({
  type: z.string(),
  text: z.union([z.string(), text]).optional(),
  placeholder: text.optional(),
  initial_value: z.string().optional(),
  initial_option: z.object({ text }).optional(),
  options: z.array(z.looseObject({ text })).optional(),
  elements: z
    .array(z.looseObject({ text: z.string().optional(), url: z.string().optional() }))
    .optional(),
});
const piece = z.looseObject({
  text: z.string().optional(),
  user_id: z.string().optional(),
  fallback: z.string().optional(),
});
const cell = z.union([
  z.looseObject({ text: z.string() }).transform(({ text: words }) => words.trim()),
  z
    .looseObject({ elements: z.array(z.looseObject({ elements: z.array(piece) })) })
    .transform(({ elements }) =>
      elements
        .flatMap((part) => part.elements)
        .map((one) => one.text ?? (one.user_id ? `<@${one.user_id}>` : (one.fallback ?? '')))
        .join(''),
    ),
]);
const block = z.looseObject({
  type: z.string(),
  text: z.union([z.string(), text]).optional(),
  label: text.optional(),
  hint: text.optional(),
  element: element.optional(),
  accessory: element.optional(),
  elements: z.array(element).optional(),
  alt_text: z.string().optional(),
  rows: z.array(z.array(cell)).optional(),
});
type Element = z.output<typeof element>;

const chart = z.object({
  title: z.string(),
  chart: z.object({
    series: z.array(
      z.object({
        name: z.string(),
        data: z.array(z.object({ label: z.string(), value: z.number() })),
      }),
    ),
  }),
});

const chartLines = ({ title, chart: { series } }: z.output<typeof chart>): string[] => [
  `[chart: ${title}]`,
  ...series.map(
    ({ name, data }) =>
      `  ${name}: ${data.map(({ label, value }) => `${label} ${value}`).join(', ')}`,
  ),
];

const control = (shown: Element): string => {
  const {
    type,
    text: label,
    placeholder,
    options,
    initial_option: chosen,
    initial_value: typed,
  } = shown;
  if (type === 'button') return `[${label ?? ''}]`;
  if (type === 'static_select') return `[${chosen?.text ?? placeholder ?? ''} ▾]`;
  if (type === 'radio_buttons') return (options ?? []).map((one) => `( ) ${one.text}`).join('\n');
  if (type === 'file_input') return '[file]';
  return typed === undefined ? '[text]' : `[text: ${typed}]`;
};

const richText = (elements: readonly Element[]): string[] =>
  elements.flatMap((part) => {
    const words = (part.elements ?? []).map((piece) => piece.text ?? piece.url ?? '').join('');
    return part.type === 'rich_text_preformatted' ? ['```', words, '```'] : [words];
  });

/** One block as lines, so that a reader sees what Slack would show. */
const renderBlock = (source: SlackObject): string[] => {
  const { type, text: words = '', elements = [], ...rest } = block.parse(source);
  switch (type) {
    case 'header':
      return [`# ${words}`];
    case 'divider':
      return ['---'];
    case 'context':
      return elements.map((part) => `~ ${part.text ?? ''}`);
    case 'actions':
      return [elements.map(control).join(' ')];
    case 'image':
      return [`[picture: ${rest.alt_text ?? ''}]`];
    case 'rich_text':
      return richText(elements);
    case 'table':
      return (rest.rows ?? []).map((row) => row.join(' | '));
    case 'data_visualization':
      return chartLines(chart.parse(source));
    case 'input':
      return [
        `${rest.label ?? ''}: ${rest.element === undefined ? '' : control(rest.element)}`,
        ...(rest.hint === undefined ? [] : [`~ ${rest.hint}`]),
      ];
    default:
      return [rest.accessory === undefined ? words : `${words}  ${control(rest.accessory)}`];
  }
};

const lines = (blocks: readonly SlackObject[]): string[] =>
  blocks.flatMap(renderBlock).flatMap((part) => part.split('\n'));

const blockList = z.array(z.looseObject({})).catch([]);

/** A message as lines: who sees it, then its blocks. */
export const renderMessage = (message: Message, nameOf: (id: string) => string): string[] => {
  const seen =
    message.ephemeralTo === undefined
      ? nameOf(message.channel)
      : `only ${nameOf(message.ephemeralTo)}`;
  const thread = message.thread_ts === undefined ? '' : ', in thread';
  const edited = message.edited === undefined ? '' : ', edited';
  const blocks = message.blocks ?? [];
  const files = (message.files ?? []).map(({ name }) => `[file: ${name}]`);
  const words = message.text === '' && files.length > 0 ? [] : [message.text];
  return [
    `(${seen}${thread}${edited})`,
    ...(blocks.length === 0 ? words : lines(blocks)),
    ...files,
  ];
};

/** An open form as lines: its title, then its blocks. */
export const renderView = ({ view }: OpenView): string[] => {
  const title = text.safeParse(view['title']);
  return [`(form: ${title.success ? title.data : ''})`, ...lines(blockList.parse(view['blocks']))];
};

/** The Home tab as lines. */
export const renderHome = (home: SlackObject): string[] => [
  '(home)',
  ...lines(blockList.parse(home['blocks'])),
];
