import type { Shadowed, TeamNotes } from '../../model/team-notes.ts';
import { linksOf } from '../body.ts';
import type { FailureEntry } from '../failures/schema.ts';
import { orMeant } from '../nearest-id.ts';
import { type Problem, problemsOf, valuesOf } from '../parsed.ts';
import { strangeHost } from '../strange-host.ts';
import { namedServiceProblems, parseNamedServices } from './named-services.ts';
import { parseRunbook, type RunbookSource } from './runbook.ts';
import type { TeamFiles } from './team-files.ts';

/** What runbooks may point to. */
interface NoteReferences {
  readonly failures: readonly Pick<FailureEntry, 'id'>[];
  readonly docsHosts: readonly string[];
}

/** Notes as they were read, with what is wrong with them. */
interface ReadNotes {
  readonly unreadable: readonly Problem[];
  readonly inconsistent: (references: NoteReferences) => readonly Problem[];
  /** The notes, with what the team's texts stand in front of. */
  readonly notes: (...shadowed: readonly (readonly Shadowed[])[]) => TeamNotes;
}

const FIND = ' Paste the error into stevedore explain: the id stands beside the title.';

const runbookProblems = (
  { id, file, failures, docs, body }: RunbookSource,
  known: ReadonlySet<string>,
  hosts: ReadonlySet<string>,
): readonly string[] => [
  ...(file.endsWith(`/runbooks/${id}.md`)
    ? []
    : [`id: "${id}" belongs into runbooks/${id}.md; rename the file or the id.`]),
  ...failures.flatMap((failure, at) =>
    known.has(failure)
      ? []
      : [
          `failures[${at}]: there is no failure or event "${failure}".${orMeant(failure, known) || FIND}`,
        ],
  ),
  ...(docs === null ? [] : strangeHost('docs', docs, hosts, 'team')),
  ...linksOf(body).flatMap((url) => strangeHost('body', url, hosts, 'team')),
];

/** Reads the runbooks of a team and the names of its services; nothing where there is no team. */
export const readNotes = (team: TeamFiles | undefined): ReadNotes => {
  const runbooks = (team?.runbooks ?? []).map(parseRunbook);
  const services = parseNamedServices(team?.services);
  return {
    unreadable: problemsOf([...runbooks, services]),
    inconsistent: ({ failures, docsHosts }) => {
      const known = new Set(failures.map(({ id }) => id));
      const hosts = new Set(docsHosts);
      return [
        ...valuesOf(runbooks).flatMap((runbook) =>
          runbookProblems(runbook, known, hosts).map((message) => ({
            file: runbook.file,
            message,
          })),
        ),
        ...namedServiceProblems(services.ok ? services.value : [], team?.services?.name ?? ''),
      ];
    },
    notes: (...shadowed) => ({
      runbooks: valuesOf(runbooks).map(({ file: _file, ...runbook }) => runbook),
      services: services.ok ? services.value : [],
      shadowed: shadowed.flat(),
    }),
  };
};
