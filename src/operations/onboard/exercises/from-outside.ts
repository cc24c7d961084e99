import type { CheckReport } from '../../../model/check-report.ts';
import type { Exercise } from '../../../model/onboarding/lesson.ts';
import type { Diagnosis } from '../../live/diagnose/diagnose-service.ts';

/** What verifying needs from outside. */

/** An exercise of one kind. */
export type ExerciseOf<Kind extends Exercise['kind']> = Extract<Exercise, { kind: Kind }>;

/** The check of task definitions by all rules, whatever the settings of a team switch off. */
export type CheckText = (text: string) => CheckReport;

/** What is read of the diagnosis of a service in the learner's own account. */
export type DiagnosedCauses = Pick<Diagnosis, 'verdict' | 'causes'>;

/** How many tasks a service of the learner's own account has; undefined where there is no such service. */
export type ServiceCounts = { readonly desired: number; readonly running: number } | undefined;
