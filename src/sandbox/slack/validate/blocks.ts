import {
  anything,
  boolean,
  byType,
  type Check,
  choice,
  every,
  type Fields,
  list,
  optional,
  required,
  string,
  url,
} from './check.ts';
import { imageFields, imageSource } from './composition-objects.ts';
import { dataVisualizationFields } from './data-visualization.ts';
import {
  actionsElement,
  buttonElement,
  contextActionsElement,
  inputElement,
  sectionAccessory,
} from './element-checks.ts';
import { ELEMENTS } from './elements.ts';
import { richText, richTextFields } from './rich-text.ts';
import { dataTableFields, tableFields } from './tables.ts';
import { anyText, plainText, textKinds } from './text-objects.ts';

const common: Fields = { block_id: optional(string('block.block_id')) };
const image = every(byType({ image: ELEMENTS['image'] ?? {} }), imageSource);
const card: Fields = {
  hero_image: optional(image),
  icon: optional(image),
  slack_icon: optional(anything),
  title: optional(anyText('card.title')),
  subtitle: optional(anyText('card.title')),
  body: optional(anyText('card.body')),
  actions: optional(list(buttonElement, 'context_actions.elements')),
};
const child: Check = (value, pointer, say) => block(value, pointer, say);

/** The fields of every block, apart from `type` and `block_id`. Source: docs.slack.dev/reference/block-kit/blocks. */
const BLOCKS: { readonly [type: string]: Fields } = {
  actions: { elements: required(list(actionsElement, 'actions.elements')) },
  alert: {
    text: required(anyText('text_object.text')),
    level: optional(choice('default', 'info', 'warning', 'error', 'success')),
  },
  card,
  carousel: {
    elements: required(list(byType({ card: { ...common, ...card } }), 'carousel.elements')),
  },
  container: {
    title: optional(plainText('card.title')),
    rich_text_title: optional(richText),
    subtitle: optional(anyText('card.title')),
    child_blocks: required(list(child, 'container.child_blocks')),
    width: optional(choice('narrow', 'standard', 'wide', 'full')),
    icon: optional(image),
    is_collapsible: optional(boolean),
    default_collapsed: optional(boolean),
    has_header_divider: optional(boolean),
  },
  context: {
    elements: required(
      list(
        every(byType({ ...textKinds('context.text'), image: imageFields }), imageSource),
        'context.elements',
      ),
    ),
  },
  context_actions: { elements: required(list(contextActionsElement, 'context_actions.elements')) },
  data_table: dataTableFields,
  data_visualization: dataVisualizationFields,
  divider: {},
  file: { source: required(string()), external_id: required(string()) },
  header: { text: required(plainText('header.text')) },
  image: { ...imageFields, title: optional(plainText('image.title')) },
  input: {
    label: required(plainText('input.label')),
    element: required(inputElement),
    hint: optional(plainText('input.hint')),
    optional: optional(boolean),
    dispatch_action: optional(boolean),
  },
  markdown: { text: required(string('message.markdown')) },
  plan: { title: required(string()), tasks: optional(list(anything)) },
  rich_text: richTextFields,
  section: {
    text: optional(anyText('section.text')),
    fields: optional(list(anyText('section.field'), 'section.fields')),
    accessory: optional(sectionAccessory),
    expand: optional(boolean),
  },
  table: tableFields,
  task_card: {
    task_id: required(string()),
    title: required(string()),
    status: required(choice('pending', 'in_progress', 'complete', 'error')),
    details: optional(richText),
    output: optional(richText),
    sources: optional(list(anything)),
  },
  video: {
    video_url: required(url()),
    thumbnail_url: required(url()),
    alt_text: required(string('video.alt_text')),
    title: required(plainText('video.title')),
    title_url: optional(url()),
    author_name: optional(string()),
    provider_name: optional(string()),
    provider_icon_url: optional(url()),
    description: optional(plainText('video.title')),
  },
};

const kinds = Object.fromEntries(
  Object.entries(BLOCKS).map(([type, fields]) => [type, { ...common, ...fields }]),
);

/** Any block, by its own fields; what holds across blocks is checked elsewhere. */
export const block: Check = every(byType(kinds), imageSource);
