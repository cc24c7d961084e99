import { join } from 'node:path';
import { loadKnowledge, loadWhole, readTeamFolder } from './knowledge/load.ts';
import type { WholeBase } from './knowledge/whole-base.ts';
import { ruleJudge } from './operations/onboard/exercises/rule-judge.ts';
import type { Log } from './ports.ts';
import type { Settings } from './settings/settings.ts';

/**
 * The knowledge that a bot works on: that below `root`, and over it the folder that the settings name. What the team puts in
 * place of a text of Stevedore's is noted in the log. Lessons are read where somebody can be taught, or a team may have some.
 *
 * @throws {KnowledgeError} that lists every invalid file.
 */
export const loadBase = (
  root: string,
  { knowledge: folder }: Pick<Settings, 'knowledge'>,
  { teaches, log }: { readonly teaches: boolean; readonly log: Log },
): WholeBase => {
  const directory = join(root, 'knowledge');
  if (folder === null && !teaches) return { knowledge: loadKnowledge(directory), lessons: [] };
  const team = folder === null ? undefined : readTeamFolder(folder);
  const base = loadWhole(directory, team, ruleJudge);
  for (const { kind, id, file } of base.knowledge.notes.shadowed)
    log.info({ kind, id, file }, "a text of the team stands in place of Stevedore's own");
  return base;
};
