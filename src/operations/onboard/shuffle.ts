import { mulberry32 } from '../../placement/solver/random.ts';

/** 32 bits of a text: FNV-1a. */
export const seedOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
};

/** The items in an order that seed and name alone decide (Fisher-Yates): every order is as likely as any other. */
export const shuffled = <Item>(
  items: readonly Item[],
  seed: number,
  name: string,
): readonly Item[] => {
  const random = mulberry32(seedOf(`${seed} ${name}`));
  const left = [...items];
  return items.flatMap(() => left.splice(Math.floor(random() * left.length), 1));
};
