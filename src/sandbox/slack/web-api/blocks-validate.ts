import * as z from 'zod';
import { isObject } from '../objects.ts';
import { grant } from './answer.ts';
import { readContent } from './message-content.ts';
import { method } from './method.ts';
import { readView } from './view-content.ts';

/** `blocks.validate`: says what Slack would say about blocks, a message or a view, and does nothing. */
export const BLOCKS_METHODS = {
  'blocks.validate': method(
    z.object({
      blocks: z.unknown().optional(),
      message: z.unknown().optional(),
      view: z.unknown().optional(),
    }),
    (slack, { blocks, message, view }) => {
      if (view !== undefined) {
        const home = isObject(view) && view['type'] === 'home';
        const content = readView(slack, view, home ? 'home' : 'modal');
        return 'refusal' in content ? content.refusal : grant();
      }
      const content = readContent(slack, isObject(message) ? message : { blocks });
      return 'refusal' in content ? content.refusal : grant();
    },
  ),
};
