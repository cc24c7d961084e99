import { checkWhole, readTeamFolder } from '../knowledge/load.ts';
import { ruleJudge } from '../operations/onboard/exercises/rule-judge.ts';
import { counted } from '../operations/placement/words.ts';
import type { Settings } from '../settings/settings.ts';
import { ownKnowledge } from './team-knowledge.ts';

/** What is in the folder of a team, what it stands in front of, and what is wrong with it. */
export type KnowledgeReport = ReturnType<typeof knowledgeReport>;

/** Reads a folder as the bot would, and lists everything that is wrong with it. Rejects nothing: problems are data. */
export const knowledgeReport = (folder: NonNullable<Settings['knowledge']>) => {
  const team = readTeamFolder(folder);
  const { knowledge, problems } = checkWhole(ownKnowledge(), team, ruleJudge);
  const { notes } = knowledge;
  return {
    folder: folder.named,
    concepts: team.concepts.length,
    comparisons: team.comparisons.length,
    lessons: team.lessons.length,
    runbooks: team.runbooks.length,
    services: notes.services.length,
    shadowed: notes.shadowed,
    problems,
  };
};

/** What is in it, in words: "3 concepts, 1 lesson". */
export const contentText = (report: KnowledgeReport): string => {
  const kinds = ['concept', 'comparison', 'lesson', 'runbook', 'service'] as const;
  const said = kinds
    .map((kind) => [report[`${kind}s`], kind] as const)
    .filter(([count]) => count > 0)
    .map(([count, kind]) => counted(count, kind));
  return said.length === 0 ? 'nothing yet' : said.join(', ');
};

/** What it stands in front of, in words: "concept task-role, lesson l3-iam-roles"; empty where it is nothing. */
export const shadowedText = ({ shadowed }: KnowledgeReport): string =>
  shadowed.map(({ kind, id }) => `${kind} ${id}`).join(', ');
