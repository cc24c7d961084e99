import type { ExtraDocument } from '../../knowledge/documents.ts';
import type { Failures } from '../../knowledge/failures/failures.ts';
import type { Link, RunbookAnswer, ServiceAnswer } from '../../model/explanation.ts';
import type { NamedService, Runbook, TeamNotes } from '../../model/team-notes.ts';
import { runbooksFor } from './runbooks-for.ts';

/** What a team wrote, as things that can be found and explained. */
export interface NoteAnswers {
  readonly documents: readonly ExtraDocument[];
  /** Null where there is no runbook of this id. */
  readonly runbook: (id: string) => RunbookAnswer | null;
  /** By `cluster/service`; null where the team wrote nothing on it. */
  readonly service: (id: string) => ServiceAnswer | null;
}

/** What a service is found by: `cluster/service`. */
const serviceId = ({ cluster, service }: Pick<NamedService, 'cluster' | 'service'>): string =>
  `${cluster}/${service}`;

/** A runbook to read. */
export const runbookLink = ({ id, title }: Pick<Runbook, 'id' | 'title'>): Link => ({
  kind: 'runbook',
  id,
  title,
});

/** A service to read about. */
export const serviceLink = (named: NamedService): Link => ({
  kind: 'service',
  id: serviceId(named),
  title: named.title,
});

/** The notes of a team beside what `failures` names. */
export const createNoteAnswers = (
  { runbooks, services }: TeamNotes,
  failures: Pick<Failures, 'all'>,
): NoteAnswers => {
  /** A failure and an event may share an id: the runbook is for both, and one to read is enough. */
  const known = (id: string): readonly Link[] => {
    const found = failures.all.find((one) => one.id === id);
    return found === undefined ? [] : [{ kind: found.kind, id, title: found.title }];
  };

  return {
    documents: [
      ...services.map((named) => ({
        ...serviceLink(named),
        text: named.about,
        aliases: [...named.aliases, named.service],
      })),
      ...runbooks.map((runbook) => ({
        ...runbookLink(runbook),
        text: [runbook.summary, ...runbook.failures.flatMap(known).map(({ title }) => title)].join(
          ' ',
        ),
      })),
    ],
    runbook: (id) => {
      const found = runbooks.find((one) => one.id === id);
      return found === undefined
        ? null
        : {
            kind: 'runbook',
            id,
            title: found.title,
            summary: found.summary,
            body: found.body,
            services: found.services,
            failures: found.failures.flatMap(known),
            docs: found.docs,
          };
    },
    service: (id) => {
      const found = services.find((one) => serviceId(one) === id);
      if (found === undefined) return null;
      const { title, about, cluster, service, aliases, owner, channel } = found;
      return {
        ...{ kind: 'service', id, title, summary: about, cluster, service, aliases },
        ...{ owner, channel },
        runbooks: runbooksFor(runbooks, found).map(runbookLink),
      };
    },
  };
};
