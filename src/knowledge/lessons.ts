import { parse } from 'yaml';
import * as z from 'zod';
import { type Lesson, lessonSchema } from '../model/onboarding/lesson.ts';
import { readJson } from './front-matter.ts';
import { complaint, type Knowledge } from './knowledge.ts';
import { type LessonSource, lessonNumber, lessonProblems, type RuleJudge } from './lessons-laws.ts';
import { failed, type Parsed, parsed, problemsOf, type SourceFile, valuesOf } from './parsed.ts';
import { docsHostsFile } from './schema.ts';

/** The files of lessons as text. */
interface LessonFiles {
  readonly lessons: readonly SourceFile[];
  readonly docsHosts: SourceFile;
}

const parseLesson = ({ name, text }: SourceFile): Parsed<LessonSource> => {
  let value: unknown;
  try {
    value = parse(text);
  } catch (error) {
    return failed(name, `Not YAML: ${error instanceof Error ? error.message : String(error)}`);
  }
  const read = lessonSchema.safeParse(value);
  return read.success
    ? parsed({ file: name, lesson: read.data })
    : failed(name, z.prettifyError(read.error));
};

/**
 * Reads lessons and holds them against the knowledge base and the rules; they come by their number, the first one first.
 * Throws one error that names every file and field to correct.
 */
export const assembleLessons = (
  files: LessonFiles,
  { concepts, failures }: Pick<Knowledge, 'concepts' | 'failures'>,
  rules: RuleJudge,
): readonly Lesson[] => {
  const read = files.lessons.map(parseLesson);
  const hosts = readJson(files.docsHosts, docsHostsFile);
  const sources = valuesOf(read);
  const unreadable = problemsOf([...read, hosts]);
  const problems =
    unreadable.length > 0
      ? unreadable
      : lessonProblems(sources, {
          concepts,
          failures: new Set(failures.map(({ id }) => id)),
          docsHosts: hosts.ok ? hosts.value.hosts : [],
          rules,
        });
  if (problems.length > 0) throw complaint(problems);
  return sources
    .map(({ lesson }) => lesson)
    .sort((one, other) => lessonNumber(one) - lessonNumber(other));
};
