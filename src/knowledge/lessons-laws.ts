import type { Exercise, Lesson } from '../model/onboarding/lesson.ts';
import { valueAt } from './lessons-pointer.ts';
import { orMeant } from './nearest-id.ts';
import type { Problem } from './parsed.ts';
import { strangeHost } from './strange-host.ts';
import type { Owned } from './team/put-over.ts';

/** What lessons need to know of the rules, which the knowledge base itself does not know. */
export interface RuleJudge {
  /** Whether there is a rule of that id. */
  readonly knows: (rule: string) => boolean;
  /** Ids of the rules that a task definition breaks. */
  readonly brokenBy: (definition: string) => readonly string[];
}

/** Ids that there are. */
type Known = Pick<ReadonlySet<string>, 'has' | 'keys'>;

/** What lessons may point to. */
export interface LessonReferences {
  readonly concepts: Known;
  /** Ids of failures and events. */
  readonly failures: Known;
  /** Hosts that sources may stand on. */
  readonly docsHosts: readonly string[];
  readonly rules: RuleJudge;
}

/** A lesson with the file it stands in. */
export interface LessonSource {
  readonly id: string;
  readonly file: string;
  readonly lesson: Lesson;
}

type Messages = readonly string[];

const twice = (ids: readonly string[]): readonly string[] => [
  ...new Set(ids.filter((id, at) => ids.indexOf(id) !== at)),
];

/** The number in `l3-iam-roles`. */
export const lessonNumber = ({ id }: Lesson): number => Number(/^l(\d+)-/.exec(id)?.[1] ?? 0);

const fileProblems = ({ file, lesson }: LessonSource): Messages => {
  const number = String(lessonNumber(lesson)).padStart(2, '0');
  const expected = `lessons/${number}-${lesson.id.replace(/^l\d+-/, '')}.yml`;
  return file === expected || file.endsWith(`/${expected}`)
    ? []
    : [`id: "${lesson.id}" belongs into ${expected}; rename the file or the id.`];
};

const noConcept = (id: string, known: Known): string =>
  `there is no concept "${id}".${orMeant(id, known.keys())}`;

const conceptProblems = (lesson: Lesson, { concepts }: LessonReferences): Messages => [
  ...lesson.concepts.flatMap((id, at) =>
    concepts.has(id) ? [] : [`concepts[${at}]: ${noConcept(id, concepts)}`],
  ),
  ...twice(lesson.concepts).map((id) => `concepts: "${id}" stands there twice.`),
];

const quizProblems = (
  { origin, lesson: { id: lesson, quiz } }: Owned<LessonSource>,
  { docsHosts }: LessonReferences,
): Messages =>
  quiz.flatMap(({ id, source: { url } }, at) => [
    ...(id.startsWith(`${lesson}-q`)
      ? []
      : [`quiz[${at}].id: "${id}" does not begin with "${lesson}-q".`]),
    ...strangeHost(`quiz[${at}].source.url`, url, new Set(docsHosts), origin),
  ]);

type Repair = Extract<Exercise, { kind: 'repair' }>;

const parsedJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const repairProblems = (
  { definition, rules: named, keeps }: Repair,
  { rules }: LessonReferences,
): Messages => {
  const value = parsedJson(definition);
  if (value === undefined) return ['exercise.definition: this is not JSON.'];
  const broken = rules.brokenBy(definition);
  return [
    ...named.flatMap((id, at) => {
      if (!rules.knows(id)) return [`exercise.rules[${at}]: there is no rule "${id}".`];
      return broken.includes(id)
        ? []
        : [`exercise.rules[${at}]: the definition does not break "${id}".`];
    }),
    ...keeps.flatMap((pointer, at) =>
      valueAt(value, pointer) === undefined
        ? [`exercise.keeps[${at}]: the definition has nothing at "${pointer}".`]
        : [],
    ),
  ];
};

const exerciseProblems = ({ exercise }: Lesson, references: LessonReferences): Messages => {
  switch (exercise.kind) {
    case 'tell-apart':
      return [
        ...(['left', 'right'] as const).flatMap((side) =>
          references.concepts.has(exercise[side])
            ? []
            : [`exercise.${side}: ${noConcept(exercise[side], references.concepts)}`],
        ),
        ...(exercise.left === exercise.right
          ? ['exercise.right: it is the same concept as left.']
          : []),
      ];
    case 'repair':
      return repairProblems(exercise, references);
    case 'find-cause':
      return [
        ...exercise.causes.flatMap((id, at) =>
          references.failures.has(id)
            ? []
            : [
                `exercise.causes[${at}]: there is no failure or event "${id}".${orMeant(id, references.failures.keys())}`,
              ],
        ),
        ...twice(exercise.causes).map((id) => `exercise.causes: "${id}" stands there twice.`),
      ];
    default:
      return [];
  }
};

const problemsOver = (sources: readonly LessonSource[]): readonly Problem[] => {
  const seen = new Map<string, string>();
  const clash = (
    key: string,
    what: string,
    file: string,
    todo = 'Call it something else.',
  ): readonly Problem[] => {
    const earlier = seen.get(key);
    if (earlier === undefined) seen.set(key, file);
    return earlier === undefined
      ? []
      : [{ file, message: `${what} is already in ${earlier}. ${todo}` }];
  };
  return sources.flatMap(({ file, lesson }) => [
    ...clash(
      `lesson ${lessonNumber(lesson)}`,
      `id: lesson ${lessonNumber(lesson)}`,
      file,
      'Give it a number of its own.',
    ),
    ...lesson.quiz.flatMap(({ id }, at) =>
      clash(`question ${id}`, `quiz[${at}].id: question "${id}"`, file),
    ),
  ]);
};

/** One line each fits into one section of Slack. */
const LESSONS_MAX = 30;

const tooMany = (sources: readonly LessonSource[]): readonly Problem[] => {
  const [last] = sources.slice(LESSONS_MAX).reverse();
  const message = `The path has ${sources.length} lessons with this one; ${LESSONS_MAX} at most.`;
  return last === undefined ? [] : [{ file: last.file, message }];
};

/** Everything that lessons say against each other, the knowledge base or the rules; empty when they are consistent. */
export const lessonProblems = (
  sources: readonly Owned<LessonSource>[],
  references: LessonReferences,
): readonly Problem[] => [
  ...sources.flatMap((source) =>
    [
      ...fileProblems(source),
      ...conceptProblems(source.lesson, references),
      ...exerciseProblems(source.lesson, references),
      ...quizProblems(source, references),
    ].map((message) => ({ file: source.file, message })),
  ),
  ...problemsOver(sources),
  ...tooMany(sources),
];
