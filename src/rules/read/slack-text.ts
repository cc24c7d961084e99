const ENTITY = /&(?:amp|lt|gt);/g;
const LINK = /<(?:https?:\/\/|mailto:)[^<>]*>/g;
const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/**
 * Whether a text was escaped by Slack: every `&`, `<` and `>` that was typed became an entity, and addresses became
 * `<address|text>`. A text with a bare one of these characters did not come from there.
 */
export const isSlackText = (text: string): boolean => {
  if (!text.includes('&') && !text.includes('<')) return false;
  const rest = text.replace(LINK, '').replace(ENTITY, '');
  return rest.length < text.length && !/[&<>]/.test(rest);
};

/** What was typed before Slack escaped it: the text of a link, or its address when it has none. */
export const decodeSlackText = (value: string): string =>
  value
    .replace(LINK, (link) => {
      const [address = '', label] = link.slice(1, -1).split('|');
      return label ?? address.replace(/^mailto:/, '');
    })
    .replace(ENTITY, (entity) => ENTITIES[entity] ?? entity);

/** The marks of YAML's folded texts, which Slack escapes too; as long as before, so that every offset stays true. */
export const slackBlockScalars = (text: string): string =>
  text.replace(
    /((?:[:-]|[:-][ \t]+!\w+)[ \t]+)&gt;([-+]?)(?=[ \t]*\r?$)/gm,
    (_, before: string, chomping: string) => `${before}>${chomping}   `,
  );
