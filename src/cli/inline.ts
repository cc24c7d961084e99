import type { Paint } from './paint.ts';

/** The marks within a line of Markdown for a terminal: bold and code in colour instead, links spelt out. */
export const inline = (text: string, paint: Paint): string =>
  text
    .replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, '$1 ($2)')
    .replace(/\*\*([^*]+)\*\*/g, (_, bold: string) => paint('bold', bold))
    .replace(/`([^`\n]+(?:\n[^`\n]+)?)`/g, (_, code: string) => paint('cyan', code));
