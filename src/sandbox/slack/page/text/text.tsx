import { MrkdwnText } from './mrkdwn-text.tsx';
import { PlainText } from './plain-text.tsx';
import type { TextObject } from './text-object.ts';

/** A text object as Slack shows it. */
export const Text = ({ object }: { object: TextObject }) =>
  object.type === 'mrkdwn' ? (
    <MrkdwnText text={object.text} />
  ) : (
    <PlainText text={object.text} emoji={object.emoji ?? true} />
  );
