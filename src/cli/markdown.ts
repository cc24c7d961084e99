import { inline } from './inline.ts';
import { type Paint, wrap } from './paint.ts';

/** How wide explanations are written. */
export const WIDTH = 92;

/** The Markdown of the knowledge base for a terminal: bold and code in colour, links spelt out, code blocks indented. */
export const markdown = (text: string, paint: Paint): string =>
  text
    .split(/^(```[\s\S]*?^```)$/m)
    .map((part) => {
      if (part.startsWith('```')) {
        const code = part.replace(/^```.*\n/, '').replace(/\n?```$/, '');
        return code.replace(/^/gm, '    ');
      }
      return inline(wrap(part.trim(), WIDTH, ''), paint);
    })
    .filter((part) => part !== '')
    .join('\n\n');
