import type { Mention, Names } from '../names.ts';
import { wordsOf } from '../words.ts';

/** Words that stand between two sides. */
const BETWEEN = new Set(['and', 'or', 'vs', 'versus', 'from', 'with', 'over']);

/** Names that lack the word they share with the name behind them: "task and execution role" speaks of the task role. */
export const completed = (
  query: string,
  mentions: readonly Mention[],
  names: Names,
): readonly Mention[] => {
  const words = wordsOf(query);
  const named = new Set(mentions.map(({ key }) => key));
  const taken = new Set(mentions.flatMap(({ at }) => at));
  return [...new Set(mentions.map(({ at }) => at))].flatMap((at) => {
    const side = (at[0] ?? 0) - 2;
    const first = words[side];
    if (first === undefined || !BETWEEN.has(words[side + 1] ?? '')) return [];
    return at.slice(1).flatMap((from) => {
      const rest = words.slice(from, (at.at(-1) ?? 0) + 1);
      return (
        names
          .findSpelt([first, ...rest].join(' '))
          // "container or container image" leaves nothing out.
          .filter(({ key }) => !(named.has(key) && taken.has(side)))
          .map(({ key }) => ({ key, at: [side] }))
      );
    });
  });
};
