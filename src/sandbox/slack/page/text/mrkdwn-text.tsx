import { memo, type ReactNode } from 'react';
import { dateText } from './date-text.ts';
import { Emoji } from './emoji.tsx';
import { inOrder } from './in-order.ts';
import { ChannelMention, GroupMention, UserMention } from './mention.tsx';
import { type Inline, type MrkdwnPart, parseMrkdwn } from './mrkdwn.ts';
import { SafeLink } from './safe-link.tsx';

const inline = (node: Inline): ReactNode => {
  switch (node.type) {
    case 'text':
      return node.text;
    case 'break':
      return <br />;
    case 'code':
      return <code className="code">{node.text}</code>;
    case 'emoji':
      return <Emoji name={node.name} />;
    case 'bold':
      return <strong>{inlines(node.children)}</strong>;
    case 'italic':
      return <em>{inlines(node.children)}</em>;
    case 'strike':
      return <s>{inlines(node.children)}</s>;
    case 'link':
      return <SafeLink url={node.url}>{node.label}</SafeLink>;
    case 'user':
      return <UserMention id={node.id} label={node.label} />;
    case 'channel':
      return <ChannelMention id={node.id} label={node.label} />;
    case 'usergroup':
      return <GroupMention name={node.label || node.id} />;
    case 'broadcast':
      return <GroupMention name={node.range} />;
    case 'date':
      return <time>{dateText(node.timestamp, node.format, node.fallback)}</time>;
  }
};

const inlines = (nodes: readonly Inline[]): ReactNode => inOrder(nodes, inline);

const part = (each: MrkdwnPart): ReactNode => {
  if (each.type === 'preformatted') return <pre className="preformatted">{each.text}</pre>;
  const children = inlines(each.children);
  return each.type === 'quote' ? (
    <blockquote className="quote">{children}</blockquote>
  ) : (
    <div>{children}</div>
  );
};

/** A mrkdwn text as Slack shows it. */
export const MrkdwnText = memo(({ text }: { text: string }) => (
  <div className="mrkdwn">{inOrder(parseMrkdwn(text), part)}</div>
));
