import type { Lesson } from '../model/onboarding/lesson.ts';
import { complaint } from './complaint.ts';
import { type Knowledge, type KnowledgeFiles, readKnowledge } from './knowledge.ts';
import { lessonReferences, readLessons } from './lessons.ts';
import type { RuleJudge } from './lessons-laws.ts';
import type { Problem, SourceFile } from './parsed.ts';
import type { TeamFiles } from './team/team-files.ts';

/** All that is known and taught. */
export interface WholeBase {
  readonly knowledge: Knowledge;
  readonly lessons: readonly Lesson[];
}

/** The base as it was read, and everything that is wrong with it: it is not to be used where something is. */
export interface ReadWhole extends WholeBase {
  readonly problems: readonly Problem[];
}

/** Reads the knowledge base with its lessons, and what a team wrote over both. Never throws. */
export const readWhole = (
  files: KnowledgeFiles & { readonly lessons: readonly SourceFile[] },
  team: TeamFiles | undefined,
  rules: RuleJudge,
): ReadWhole => {
  const base = readKnowledge(files, team);
  const { knowledge, docsHosts } = base;
  const { lessons, shadowed, ...read } = readLessons(files.lessons, team);
  const unreadable = [...base.unreadable, ...read.unreadable];
  const problems =
    unreadable.length > 0
      ? unreadable
      : [
          ...base.inconsistent(),
          ...read.inconsistent(lessonReferences(knowledge, docsHosts, rules)),
        ];
  const { notes } = knowledge;
  return {
    knowledge: { ...knowledge, notes: { ...notes, shadowed: [...notes.shadowed, ...shadowed] } },
    lessons,
    problems,
  };
};

/** The same where nothing is wrong. Throws one error that names every file and field to correct. */
export const assembleWhole = (...given: Parameters<typeof readWhole>): WholeBase => {
  const { problems, ...base } = readWhole(...given);
  if (problems.length > 0) throw complaint(problems);
  return base;
};
