import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { drawingBlock } from '../../handlers/blocks/drawing.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { validateMessage } from '../../src/sandbox/slack/validate/message.ts';
import { validateView } from '../../src/sandbox/slack/validate/view.ts';

const { drawings } = loadKnowledge(join(import.meta.dirname, '..', '..', 'knowledge'));
const FILE = 'F0123456789';

describe('a drawing as a block', () => {
  test('names the file, and says what is seen', () => {
    const drawing = { title: 'Two boxes', alt: 'A box in a box.', file: 'drawings/a.png' };
    expect(drawingBlock(drawing, FILE)).toEqual({
      type: 'image',
      slack_file: { id: FILE },
      alt_text: 'A box in a box.',
      title: { type: 'plain_text', text: 'Two boxes', emoji: false },
    });
  });

  test.each([...drawings])(
    'Slack takes that of %s in a message, a modal and a Home tab',
    (_id, drawing) => {
      const blocks = [drawingBlock(drawing, FILE)];
      expect(validateMessage({ text: 'a', blocks })).toEqual([]);
      const title = { type: 'plain_text', text: 'Explained' };
      expect(validateView({ type: 'modal', title, blocks })).toEqual([]);
      expect(validateView({ type: 'home', blocks })).toEqual([]);
    },
  );
});
