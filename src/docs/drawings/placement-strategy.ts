import { drawing } from './drawing.ts';
import { box, crate } from './shapes.ts';
import type { Svg } from './svg.ts';
import { caption, label } from './text.ts';

const LEFT = [164, 294, 424] as const;
const ROW = 108;

/** A host with room for six tasks, `count` of them there. */
const host = (x: number, y: number, count: number): Svg =>
  [
    box([x, y, 116, 84], 'host'),
    ...Array.from({ length: 6 }, (_, index) => {
      const [left, top] = [x + 10 + (index % 3) * 33, y + 12 + Math.floor(index / 3) * 33];
      return index < count
        ? crate([left, top, 30, 27])
        : box([left + 1, top + 1, 28, 25], 'quiet', { radius: 4 });
    }),
  ].join('\n');

const strategy = (
  index: number,
  name: string,
  words: string,
  counts: readonly [number, number, number],
): Svg => {
  const y = 50 + index * ROW;
  return [
    label(20, y + 26, name, { bold: true, size: 20, anchor: 'start' }),
    label(20, y + 60, words, { size: 16, anchor: 'start' }),
    ...LEFT.map((x, at) => host(x, y, counts[at] ?? 0)),
  ].join('\n');
};

/** Six tasks on three hosts, by each strategy. */
export const placementStrategy = drawing('placement-strategy', 402, [
  ...LEFT.map((x, index) => label(x + 58, 28, `Zone ${'abc'[index]}`, { bold: true })),
  strategy(0, 'spread', 'evenly', [2, 2, 2]),
  strategy(1, 'binpack', 'fewest hosts', [6, 0, 0]),
  strategy(2, 'random', 'by chance', [3, 1, 2]),
  caption(377, 'Six tasks on three hosts'),
]);
