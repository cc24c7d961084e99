/** What a team wrote itself about its own ECS, in a folder of its own. Everything here is text from outside. */

/** What to do when something of theirs is in trouble. */
export interface Runbook {
  readonly id: string;
  readonly title: string;
  /** When to reach for it, in one sentence. */
  readonly summary: string;
  /** Steps, as Markdown like the body of a concept: 1 to 16 paragraphs of at most 1,500 characters, 6,000 in all. */
  readonly body: string;
  /** Services it is for, as policies name them: CLUSTER/SERVICE, CLUSTER or *, with * for any characters. */
  readonly services: readonly string[];
  /** Ids of failures and events of the knowledge base it is for; empty when it is for the services whatever happens. */
  readonly failures: readonly string[];
  /** Where the whole of it stands; null when this is all. */
  readonly docs: string | null;
}

/** A service of theirs, by the name that people use. */
export interface NamedService {
  readonly cluster: string;
  readonly service: string;
  /** What people call it. */
  readonly title: string;
  /** What it does, in one sentence. */
  readonly about: string;
  /** Other names, which no other service has. */
  readonly aliases: readonly string[];
  /** Who answers for it: a name as text, never a mention. */
  readonly owner: string | null;
  /** Slack channel where its people are: an id such as C0123456789. */
  readonly channel: string | null;
}

/** Something of Stevedore's own that a text of the team stands in front of. */
export interface Shadowed {
  readonly kind: 'concept' | 'comparison' | 'lesson';
  readonly id: string;
  /** The file of the team, relative to its folder. */
  readonly file: string;
}

/** All that a team wrote beside concepts, comparisons and lessons, which join the knowledge base and the path. */
export interface TeamNotes {
  readonly runbooks: readonly Runbook[];
  readonly services: readonly NamedService[];
  readonly shadowed: readonly Shadowed[];
}

/** The notes of a team that wrote none. */
export const NO_NOTES: TeamNotes = { runbooks: [], services: [], shadowed: [] };
