import type { Usage } from '../operations/placement/place-answer.ts';
import type { Paint } from './paint.ts';

const share = (part: number, total: number): number =>
  total > 0 ? Math.min(1, Math.max(0, part / total)) : 0;

/** Cells of a bar: something that is there shows as one cell at least, and only a full bar shows as full. */
const cells = (part: number, total: number, width: number): number => {
  const exact = share(part, total) * width;
  if (exact <= 0) return 0;
  if (exact >= width) return width;
  return Math.min(width - 1, Math.max(1, Math.round(exact)));
};

/** What is reserved of a resource as a bar: reserved before █, by the placed tasks ▓, free ░. */
export const bar = ({ total, before, after }: Usage, width: number, paint: Paint): string => {
  const all = cells(after, total, width);
  const old = Math.min(cells(before, total, width), after > before ? Math.max(0, all - 1) : all);
  return `${'█'.repeat(old)}${paint('green', '▓'.repeat(all - old))}${paint('dim', '░'.repeat(width - all))}`;
};

/** Percent reserved afterwards: ` 88%`. */
export const percent = ({ total, after }: Usage): string =>
  `${Math.floor(share(after, total) * 100)}%`.padStart(4);
