import type { TeamNotes } from '../../model/team-notes.ts';
import { type AsNamed, asNamedBy, type Meant, type Names, withNamesOf } from './note-names.ts';
import { type NotesOn, notesBy } from './service-notes.ts';

/** What a team wrote of its services, ready for use. */
interface Team<Alias> {
  /** The aliases of the settings and the names of the team's services, as services are looked for by. */
  readonly aliases: Names<Alias | Meant>;
  /** Undefined where no service has a name. */
  readonly asNamed: AsNamed | undefined;
  readonly notes: NotesOn;
}

/** The names and notes of a team, beside the aliases of its settings. */
export const teamBy = <Alias extends Meant>(
  notes: TeamNotes,
  aliases: Names<Alias>,
): Team<Alias> => {
  const all = withNamesOf(notes.services, aliases);
  const asNamed = notes.services.length === 0 ? undefined : asNamedBy(all);
  return { aliases: all, asNamed, notes: notesBy(notes) };
};
