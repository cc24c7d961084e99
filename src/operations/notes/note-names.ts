import type { NamedService } from '../../model/team-notes.ts';
import { route } from '../commands.ts';
import { namesSandbox } from '../live/names/sandbox-name.ts';

/** A service that another name means. */
export interface Meant {
  readonly cluster: string;
  readonly service: string;
  /** Only a title says so: a service that is really called so is meant before it. */
  readonly titled?: true;
}

export type Names<Alias> = Readonly<Record<string, Alias>>;
type Pair = readonly [name: string, service: Meant];

/** What commands do that name services. */
const NAMING: ReadonlySet<string> = new Set(['read', 'write']);

/** Characters of a text in which a name may stand: what is pasted behind a command is longer. */
const LOOKED_AT = 1_000;

/** What only a place or an ARN has: `prod/web` means that service, whatever another one is titled. */
const PLACE = /[/:]/;

const lower = (text: string): string => text.toLowerCase();

/** A title as one word that commands take: `Checkout page` is `checkout-page`; empty where it has no letters for one. */
const kebab = (title: string): string =>
  lower(title.normalize('NFKD').replace(/\p{M}/gu, ''))
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** A name in its words, and as one word. */
const formsOf = (name: string): readonly string[] => [lower(name), kebab(name)];

/** What people say of a service, where it is no single word that was written for commands. */
const saidOf = ({ title, aliases }: NamedService): readonly string[] =>
  [title, ...aliases.filter((name) => /\s/.test(name))].map((name) =>
    name.trim().replace(/\s+/g, ' '),
  );

const meant = ({ cluster, service }: NamedService): Meant => ({ cluster, service });

/** Names that mean one service, and are no other one's real name: a wrong service must never be changed. */
const clearNames = (services: readonly NamedService[]): readonly Pair[] => {
  const real = new Set(services.map(({ service }) => lower(service)));
  const owners = new Map<string, Set<NamedService>>();
  for (const one of services)
    for (const name of saidOf(one).flatMap(formsOf))
      owners.set(name, (owners.get(name) ?? new Set()).add(one));
  return [...owners].flatMap(([name, [only, ...others]]): readonly Pair[] =>
    only === undefined || others.length > 0 || real.has(name)
      ? []
      : [[name, { ...meant(only), titled: true }]],
  );
};

/** Names that can be typed behind a command, by the service that they mean; those of sandboxes mean sandboxes. */
const namesOf = (services: readonly NamedService[]): readonly Pair[] =>
  [
    ...services.flatMap((one) => one.aliases.map((name): Pair => [lower(name), meant(one)])),
    ...clearNames(services),
  ].filter(([name]) => name !== '' && !PLACE.test(name) && !namesSandbox(name));

/**
 * The aliases of the settings, and beside them the aliases and titles of a team's own services: in their words and as one
 * word. What the settings say of a name wins, in any case of its letters. A title that two services share, or that is the
 * real name of a service, names nothing.
 */
export const withNamesOf = <Alias extends Meant>(
  services: readonly NamedService[],
  aliases: Names<Alias>,
): Names<Alias | Meant> => {
  const names = new Map<string, Alias | Meant>();
  const taken = new Set(Object.keys(aliases).map(lower));
  for (const [name, service] of namesOf(services))
    if (!taken.has(name) && !names.has(name)) names.set(name, service);
  return Object.fromEntries([...Object.entries(aliases), ...names]);
};

/** Reads a command text in which a service may be named in several words, and gives it with one word in their place. */
export type AsNamed = (text: string) => string;

/** Writes the names of several words that stand right behind a command as the one word that `names` has for them. */
export const asNamedBy = (names: Names<Meant>): AsNamed => {
  const spelt = Object.keys(names)
    .filter((name) => name.includes(' ') && Object.hasOwn(names, kebab(name)))
    .map((name) => ({ name, count: name.split(' ').length, word: kebab(name) }))
    .toSorted((one, other) => other.count - one.count);
  return (text) => {
    const [command, ...words] = [...text.slice(0, LOOKED_AT).matchAll(/\S+/g)];
    const asked = route(text);
    if (command === undefined || !asked.known || !NAMING.has(asked.spec.effect)) return text;
    for (const { name, count, word } of spelt) {
      const last = words[count - 1];
      if (last === undefined) continue;
      if (lower(words.slice(0, count).join(' ')) !== name) continue;
      return `${command[0]} ${word}${text.slice(last.index + last[0].length)}`;
    }
    return text;
  };
};
