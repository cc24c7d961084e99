import { join } from 'node:path';
import type { Operations } from '../handlers/desk.ts';
import { createFailures, type Failures } from './knowledge/failures/failures.ts';
import type { Knowledge } from './knowledge/knowledge.ts';
import { loadTables } from './knowledge/load.ts';
import { checkBy } from './operations/check-by.ts';
import { createExplain } from './operations/explain.ts';
import { explainable } from './operations/explainable.ts';
import { fixBy } from './operations/fix-by.ts';
import { createLive } from './operations/live/live-operations.ts';
import { outsideSandboxes } from './operations/live/outside-sandboxes.ts';
import { teamBy } from './operations/notes/team-by.ts';
import { placeFromTexts } from './operations/place.ts';
import { queryFromTexts } from './operations/query.ts';
import { topicsOf } from './operations/topics.ts';
import type { AwsReaders, Clock } from './ports.ts';
import type { Settings } from './settings/settings.ts';

/** The operations on what is known, and the settings with what the team calls its services. */
export const createOperations = (
  root: string,
  knowledge: Knowledge,
  settings: Settings,
  accounts: readonly AwsReaders[],
  clock: Clock,
): { operations: Operations; failures: Failures; settings: Settings } => {
  const { check: judgement, channels } = settings;
  const { aliases, asNamed, notes } = teamBy(knowledge.notes, settings.aliases);
  const topics = topicsOf(knowledge);
  const tables = loadTables(join(root, 'knowledge'));
  const explain = createExplain(explainable({ knowledge, ...tables }));
  // The first question in words builds the index: better now than while somebody waits for it.
  explain('how does a service keep its tasks running');
  const check = checkBy(judgement);
  const failures = createFailures(knowledge);
  return {
    failures,
    settings: { ...settings, aliases },
    operations: {
      check,
      fix: (text) => fixBy(judgement)(text),
      place: placeFromTexts,
      query: queryFromTexts,
      explain,
      topics: () => topics,
      asNamed,
      ...(accounts.length === 0
        ? {}
        : {
            live: outsideSandboxes(
              createLive({ accounts, names: { aliases }, channels, clock, failures, check, notes }),
            ),
          }),
    },
  };
};
