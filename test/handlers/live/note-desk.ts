import type { Desk } from '../../../handlers/desk.ts';
import { loadTables } from '../../../src/knowledge/load.ts';
import type { TeamNotes } from '../../../src/model/team-notes.ts';
import { createExplain } from '../../../src/operations/explain.ts';
import { explainable } from '../../../src/operations/explainable.ts';
import { teamBy } from '../../../src/operations/notes/team-by.ts';
import { topicsOf } from '../../../src/operations/topics.ts';
import {
  aCluster,
  aStoppedTask,
  aTaskDefinition,
  deps,
  knowledge,
} from '../../operations/live/builders.ts';
import { fakeAccount } from '../../operations/live/fake-account.ts';
import { down, PULL } from '../../operations/live/why.ts';
import { deskOn } from './live-ask.ts';

const failed = aStoppedTask({
  stopCode: 'TaskFailedToStart',
  stoppedReason: PULL,
  startedAtMs: undefined,
});

const { readers } = fakeAccount({
  clusters: [aCluster('prod')],
  services: [down()],
  tasks: [failed],
  taskDefinitions: [aTaskDefinition('web:3')],
});

/** A desk that looks into an account whose service `web` of cluster `prod` has no image to run, with the notes of a team. */
export const deskWithNotes = (notes: TeamNotes): Desk => {
  const team = teamBy(notes, {});
  const desk = deskOn([readers], {
    names: { aliases: team.aliases },
    deps: { ...deps, notes: team.notes },
  });
  const known = { ...knowledge, notes };
  const explain = createExplain(explainable({ knowledge: known, ...loadTables('knowledge') }));
  const { asNamed } = team;
  return {
    ...desk,
    operations: { ...desk.operations, explain, asNamed, topics: () => topicsOf(known) },
  };
};
