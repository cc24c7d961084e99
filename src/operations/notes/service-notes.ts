import type { Link } from '../../model/explanation.ts';
import type { NamedService, TeamNotes } from '../../model/team-notes.ts';
import { runbooksFor } from './runbooks-for.ts';

/** A runbook in a few words; text from outside, not escaped. */
export interface RunbookNote extends Link {
  readonly kind: 'runbook';
  /** When to reach for it, in one sentence. */
  readonly summary: string;
  readonly docs: string | null;
}

/** What a team wrote on one of its services; text from outside, not escaped. */
export interface ServiceNotes {
  /** What the service is; null where only runbooks are for it. */
  readonly named: NamedService | null;
  /** What to read first, the most specific first. */
  readonly runbooks: readonly RunbookNote[];
  /** How many runbooks are for the service, whatever happens to it. */
  readonly runbookCount: number;
}

/** A service as AWS spells it. */
interface ServiceName {
  readonly cluster: string;
  readonly service: string;
}

/** What is asked of the notes. */
interface Wanted {
  /** Ids of failures and events that are the matter, the most telling first; every runbook where nothing is said. */
  readonly causes?: readonly string[];
}

/** What a team wrote on a service; undefined where it wrote nothing on it. */
export type NotesOn = (service: ServiceName, wanted?: Wanted) => ServiceNotes | undefined;

/** An answer without notes of a team knows nothing of them. */
export type WithNotes = { readonly notes?: ServiceNotes };

const SHOWN = 3;

/** The notes of a team by service. */
export const notesBy =
  ({ runbooks, services }: TeamNotes): NotesOn =>
  (asked, { causes } = {}) => {
    const named =
      services.find(
        ({ cluster, service }) => cluster === asked.cluster && service === asked.service,
      ) ?? null;
    const all = runbooksFor(runbooks, asked);
    if (named === null && all.length === 0) return undefined;
    const fitting = causes === undefined ? all : runbooksFor(runbooks, asked, causes);
    return {
      named,
      runbooks: fitting
        .slice(0, SHOWN)
        .map(({ id, title, summary, docs }) => ({ kind: 'runbook', id, title, summary, docs })),
      runbookCount: all.length,
    };
  };

/** The notes as a part of an answer: nothing at all where there are none. */
export const withNotes = (notes: ServiceNotes | undefined): WithNotes =>
  notes === undefined ? {} : { notes };
