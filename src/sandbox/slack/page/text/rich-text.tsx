import type { ReactNode } from 'react';
import { dateText } from './date-text.ts';
import { Emoji } from './emoji.tsx';
import { inOrder } from './in-order.ts';
import { ChannelMention, GroupMention, UserMention } from './mention.tsx';
import type { RichText, RichTextInline, RichTextPart } from './rich-text-schema.ts';
import { SafeLink } from './safe-link.tsx';

const content = (element: RichTextInline): ReactNode => {
  switch (element.type) {
    case 'text':
      return element.text;
    case 'link':
      return <SafeLink url={element.url}>{element.text ?? element.url}</SafeLink>;
    case 'emoji':
      return <Emoji name={element.name} />;
    case 'user':
      return <UserMention id={element.user_id} />;
    case 'channel':
      return <ChannelMention id={element.channel_id} />;
    case 'usergroup':
      return <GroupMention name={element.usergroup_id} />;
    case 'broadcast':
      return <GroupMention name={element.range} />;
    case 'color':
      return <span className="rich-text-color">{element.value}</span>;
    case 'date':
      return dateText(element.timestamp, element.format, element.fallback ?? '');
  }
};

const Inline = ({ element }: { element: RichTextInline }) => {
  const { bold, italic, strike, code, underline } = element.style ?? {};
  let node = content(element);
  if (code) node = <code className="code">{node}</code>;
  if (bold) node = <strong>{node}</strong>;
  if (italic) node = <em>{node}</em>;
  if (strike) node = <s>{node}</s>;
  if (underline) node = <u>{node}</u>;
  return node;
};

const inlines = (elements: readonly RichTextInline[]): ReactNode =>
  inOrder(elements, (element) => <Inline element={element} />);

const Part = ({ part }: { part: RichTextPart }) => {
  switch (part.type) {
    case 'rich_text_section':
      return <div className="rich-text-section">{inlines(part.elements)}</div>;
    case 'rich_text_quote':
      return <blockquote className="quote">{inlines(part.elements)}</blockquote>;
    case 'rich_text_preformatted':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: long lines scroll, and the keyboard must reach them
        <pre className="preformatted" tabIndex={0}>
          {inlines(part.elements)}
        </pre>
      );
    case 'rich_text_list': {
      const List = part.style === 'ordered' ? 'ol' : 'ul';
      const indent = Math.min(Math.max(part.indent ?? 0, 0), 8);
      return (
        <List
          className={`rich-text-list rich-text-indent-${indent}`}
          {...(part.style === 'ordered' && part.offset ? { start: part.offset + 1 } : {})}
        >
          {inOrder(part.elements, (item) => (
            <li>{inlines(item.elements)}</li>
          ))}
        </List>
      );
    }
  }
};

/** A rich_text block: paragraphs, lists, quotes and code. */
export const RichTextView = ({ block }: { block: RichText }) => (
  <div className="rich-text">
    {inOrder(block.elements, (part) => (
      <Part part={part} />
    ))}
  </div>
);
