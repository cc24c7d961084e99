import type { ImageBlock } from '@slack/types';
import type { Drawing } from '../../src/model/drawing.ts';
import { plainText } from './text.ts';

/** A drawing that was uploaded to Slack as `fileId`, with its title above it and its text for screen readers. */
export const drawingBlock = ({ title, alt }: Drawing, fileId: string): ImageBlock => ({
  type: 'image',
  slack_file: { id: fileId },
  alt_text: alt,
  title: plainText(title),
});
