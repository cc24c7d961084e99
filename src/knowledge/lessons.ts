import { type Lesson, lessonSchema } from '../model/onboarding/lesson.ts';
import type { Shadowed } from '../model/team-notes.ts';
import { conform } from './faults.ts';
import type { Knowledge } from './knowledge.ts';
import {
  type LessonReferences,
  type LessonSource,
  lessonNumber,
  lessonProblems,
  type RuleJudge,
} from './lessons-laws.ts';
import {
  type Parsed,
  type Problem,
  parsed,
  problemsOf,
  type SourceFile,
  valuesOf,
} from './parsed.ts';
import { putOver, shadowedBy } from './team/put-over.ts';
import { readYaml } from './team/read-yaml.ts';
import type { TeamFiles } from './team/team-files.ts';

const parseLesson = ({ name, text }: SourceFile): Parsed<LessonSource> => {
  const read = readYaml(name, text);
  const lesson = read.ok ? conform(name, read.value, lessonSchema) : read;
  return lesson.ok ? parsed({ id: lesson.value.id, file: name, lesson: lesson.value }) : lesson;
};

/** Lessons as they were read. Where something is unreadable or inconsistent they are not to be used. */
interface ReadLessons {
  /** By their number, the first one first. */
  readonly lessons: readonly Lesson[];
  readonly shadowed: readonly Shadowed[];
  readonly unreadable: readonly Problem[];
  readonly inconsistent: (references: LessonReferences) => readonly Problem[];
}

/** Reads lessons, and over them those of a team. Never throws. */
export const readLessons = (
  files: readonly SourceFile[],
  team?: Pick<TeamFiles, 'folder' | 'lessons'>,
): ReadLessons => {
  const ours = files.map(parseLesson);
  const theirs = (team?.lessons ?? []).map(parseLesson);
  const sources = putOver(valuesOf(ours), valuesOf(theirs));
  return {
    lessons: sources
      .map(({ lesson, origin }) => (origin === 'stevedore' ? lesson : { ...lesson, origin }))
      .sort((one, other) => lessonNumber(one) - lessonNumber(other)),
    shadowed: shadowedBy('lesson', team?.folder ?? '', sources),
    unreadable: problemsOf([...ours, ...theirs]),
    inconsistent: (references) => lessonProblems(sources, references),
  };
};

/** What lessons are held against. */
export const lessonReferences = (
  { concepts, failures }: Pick<Knowledge, 'concepts' | 'failures'>,
  docsHosts: readonly string[],
  rules: RuleJudge,
): LessonReferences => ({
  concepts,
  failures: new Set(failures.map(({ id }) => id)),
  docsHosts,
  rules,
});
