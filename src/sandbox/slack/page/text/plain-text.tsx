import { Emoji } from './emoji.tsx';
import { inOrder } from './in-order.ts';

/** A plain_text object's text: only emoji names mean something in it. */
export const PlainText = ({ text, emoji = true }: { text: string; emoji?: boolean }) => {
  if (!emoji) return text;
  const parts = text.split(/(:[a-z0-9_+'-]{1,60}:)/);
  return inOrder(parts, (part, index) =>
    index % 2 === 1 ? <Emoji name={part.slice(1, -1)} /> : part,
  );
};
