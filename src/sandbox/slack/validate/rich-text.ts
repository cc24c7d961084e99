import {
  boolean,
  byType,
  type Check,
  choice,
  type Fields,
  list,
  number,
  object,
  optional,
  required,
  string,
  url,
} from './check.ts';

const style = {
  style: optional(
    object({
      bold: optional(boolean),
      italic: optional(boolean),
      strike: optional(boolean),
      underline: optional(boolean),
      code: optional(boolean),
      highlight: optional(boolean),
      client_highlight: optional(boolean),
      unlink: optional(boolean),
    }),
  ),
};

const atLeastOne: Check = (value, pointer, say) => {
  if (value === '') say('must be more than 0 characters', pointer);
  else string()(value, pointer, say);
};

const text: Fields = { text: required(atLeastOne), ...style };
const link: Fields = {
  url: required(url()),
  text: optional(string()),
  unsafe: optional(boolean),
  ...style,
};

const inline = byType({
  text,
  link,
  broadcast: { range: required(choice('here', 'channel', 'everyone')), ...style },
  channel: { channel_id: required(string()), ...style },
  color: { value: required(string()), ...style },
  date: {
    timestamp: required(number()),
    format: required(string()),
    url: optional(url()),
    fallback: optional(string()),
    ...style,
  },
  emoji: {
    name: required(string()),
    unicode: optional(string()),
    url: optional(url()),
    skin_tone: optional(number()),
    ...style,
  },
  team: { team_id: required(string()), ...style },
  user: { user_id: required(string()), ...style },
  usergroup: { usergroup_id: required(string()), ...style },
});

const border = { border: optional(choice(0, 1)) };
const section: Fields = { elements: required(list(inline)) };

const part = byType({
  rich_text_section: section,
  rich_text_list: {
    elements: required(list(byType({ rich_text_section: section }))),
    style: required(choice('bullet', 'ordered')),
    indent: optional(number()),
    offset: optional(number()),
    ...border,
  },
  rich_text_quote: { elements: required(list(inline)), ...border },
  rich_text_preformatted: {
    elements: required(list(byType({ text, link }))),
    language: optional(string()),
    ...border,
  },
});

/** The fields of a rich_text block, apart from `type` and `block_id`. */
export const richTextFields: Fields = { elements: required(list(part)) };

/** A rich_text object inside another block. */
export const richText: Check = byType({
  rich_text: { block_id: optional(string('block.block_id')), ...richTextFields },
});
