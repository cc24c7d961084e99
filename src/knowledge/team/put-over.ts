import type { Origin } from '../../model/origin.ts';
import type { Shadowed } from '../../model/team-notes.ts';

/** Something with the one whose text it is. */
export type Owned<Item> = Item & { readonly origin: Origin };

interface Text {
  readonly id: string;
  readonly file: string;
}

/**
 * Puts texts of a team over those of Stevedore: one of theirs with an id of ours stands in its place. Ours come first, so
 * that where two contradict each other the team's file is the one to correct.
 */
export const putOver = <Item extends Text>(
  ours: readonly Item[],
  theirs: readonly Item[],
): readonly Owned<Item>[] => {
  const known = new Set(ours.map(({ id }) => id));
  const taken = new Set(theirs.map(({ id }) => id));
  return [
    ...ours
      .filter(({ id }) => !taken.has(id))
      .map((item) => ({ ...item, origin: 'stevedore' as const })),
    ...theirs.map((item) => {
      const origin: Origin = known.has(item.id) ? 'team-in-place' : 'team';
      return { ...item, origin };
    }),
  ];
};

/** Which texts of ours the team's stand in front of. */
export const shadowedBy = (
  kind: Shadowed['kind'],
  folder: string,
  items: readonly Owned<Text>[],
): readonly Shadowed[] =>
  items
    .filter(({ origin }) => origin === 'team-in-place')
    .map(({ id, file }) => ({ kind, id, file: file.slice(folder.replace(/\/+$/, '').length + 1) }));
