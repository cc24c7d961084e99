import type { Person } from '../../model/change/change.ts';
import type { Outcome } from '../live/answer/live-answer.ts';
import type { ExerciseInput } from './exercise-check.ts';
import type {
  AnsweredBefore,
  ExerciseAnswer,
  Judged,
  LessonView,
  Path,
  PlacementResult,
  PlacementTest,
  QuizAbout,
  QuizAnswer,
  QuizClick,
  WrongAnswer,
} from './onboard-answers.ts';
import type { Certificate, LearnerStatus, Reminder, TeamView } from './team-answers.ts';

/**
 * Everything that a learner and a lead can ask. Whoever reads, does or answers something has begun the path by that.
 * An unknown lesson, concept, question or topic is an advice that names the nearest one.
 */
export interface OnboardOperations {
  /** `begun`: false where the path was begun before; then nothing is changed. */
  start(person: Person): Promise<Outcome<{ readonly begun: boolean; readonly path: Path }>>;
  /** Begins the path for somebody else. Tells nothing of how far they are when they have begun before. */
  assign(by: Person, to: Person): Promise<Outcome<{ readonly begun: boolean }>>;
  /** Takes back what was assigned to somebody who could not be told, unless they have done something on it. */
  withdraw(person: Person): Promise<void>;
  path(person: Person): Promise<Path>;
  lesson(person: Person, lesson: string): Promise<Outcome<LessonView>>;
  /** Notes that a concept of the lesson was opened. */
  read(person: Person, lesson: string, concept: string): Promise<Outcome<LessonView>>;
  exercise(person: Person, lesson: string, input: ExerciseInput): Promise<Outcome<ExerciseAnswer>>;
  /** The Availability Zones of the learner's own account, for which the exercise wants a number each. */
  zones(person: Person, lesson: string): Promise<Outcome<readonly string[]>>;
  /** The next question of a lesson, about a topic (id of a concept or lesson, or words), or of all: those that are due first. */
  quiz(person: Person, about?: QuizAbout): Promise<Outcome<QuizAnswer>>;
  answer(person: Person, click: QuizClick): Promise<Outcome<Judged | AnsweredBefore>>;
  placementTest(person: Person): Promise<Outcome<PlacementTest>>;
  /** Takes the answers to all questions of one lesson at once. One that is missing counts as not passed. */
  answerPlacement(
    person: Person,
    lesson: string,
    clicks: readonly QuizClick[],
  ): Promise<Outcome<PlacementResult>>;
  /** Questions whose last answer was wrong, the newest first, at most ten. */
  wrongLately(person: Person): Promise<readonly WrongAnswer[]>;
  /** Own status, or that of somebody who is visible, for whom may lead. */
  status(asker: Person, whom?: Person): Promise<Outcome<LearnerStatus>>;
  team(asker: Person): Promise<Outcome<TeamView>>;
  /** Whether leads may see how far this person is. */
  visible(person: Person, isVisible: boolean): Promise<Outcome<Path>>;
  /** Reminders by direct message, every two days while there is something to do. */
  reminders(person: Person, isOn: boolean): Promise<Outcome<Path>>;
  /** Who is to be reminded now. Each reminder is given out once, whoever asks. */
  dueReminders(nowMs: number): Promise<readonly Reminder[]>;
  /** Forgets progress and answers, and gives a new private account. The welcome is not repeated. */
  reset(person: Person): Promise<void>;
  /** Gives a new private account and keeps the progress. */
  resetSandbox(person: Person): Promise<void>;
  certificate(person: Person): Promise<Certificate>;
  /** True once for each person. */
  welcome(person: Person): Promise<boolean>;
}
