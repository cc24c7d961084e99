import type { App } from '@slack/bolt';
import { reminderReply } from '../handlers/blocks/onboard-reminder.ts';
import type { Desk } from '../handlers/desk.ts';
import { toMessage } from '../handlers/reply.ts';
import type { Failures } from './knowledge/failures/failures.ts';
import type { Person } from './model/change/change.ts';
import type { Lesson } from './model/onboarding/lesson.ts';
import { check } from './operations/check.ts';
import type { Advice } from './operations/live/answer/live-answer.ts';
import { createOnboarding } from './operations/onboard/create-onboarding.ts';
import { createPredictionZones } from './operations/onboard/exercises/predict-live.ts';
import { createVerifyExercise } from './operations/onboard/exercises/verify-exercise.ts';
import type { OnboardOperations } from './operations/onboard/onboard-operations.ts';
import type { Clock, Log, Random } from './ports.ts';
import { SandboxProblem } from './sandbox-heads.ts';
import { createSandboxes } from './sandboxes.ts';
import type { Settings } from './settings/settings.ts';
import { createUserGroups } from './slack/user-groups.ts';
import type { Store } from './store/open-store.ts';

/** What lessons need beside Slack. */
export interface LearningParts {
  readonly store: Pick<Store, 'learners' | 'sandboxes' | 'leases'>;
  /** Whether `store` is in memory, because there was no place to keep it. */
  readonly forgets?: boolean | undefined;
  /** How often private accounts are looked after, in milliseconds; 1 s when absent. */
  readonly roundMs?: number | undefined;
  /** Where the order of questions comes from; the machine's chance when absent. */
  readonly random?: Random | undefined;
}

interface OnboardingParts extends LearningParts {
  readonly client: App['client'];
  readonly lessons: readonly Lesson[];
  readonly failures: Failures;
  readonly settings: Settings;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  readonly tell: NonNullable<Desk['tell']>;
}

/** Lessons that are taught. */
export interface Onboarding {
  readonly onboard: OnboardOperations;
  readonly sandboxOf: NonNullable<Desk['sandboxOf']>;
  /** Looks after the private accounts, and reminds who asked for it. */
  work(): Promise<void>;
  stop(): Promise<void>;
}

const ROUND_MS = 1_000;
const REMIND_MS = 5 * 60_000;

const NO_LEAD: Advice = {
  code: 'no-lead',
  sentence: 'Only those who lead onboarding see how far others are.',
  todo: 'Whoever runs me names them in stevedore.yml under onboarding: leads.',
};

const leadRefusalBy = ({ client, settings, clock, log }: OnboardingParts) => {
  const { users, groups } = settings.onboarding.leads;
  const userGroups = createUserGroups(client, clock);
  return async ({ userId }: Person): Promise<Advice | null> => {
    if (users.includes(userId)) return null;
    try {
      const members = await Promise.all(groups.map((group) => userGroups.members(group)));
      return members.flat().includes(userId) ? null : NO_LEAD;
    } catch (error) {
      const problem = error instanceof Error ? error.name : 'unknown';
      log.warn({ problem }, 'the user groups of Slack could not be read');
      return { ...NO_LEAD, todo: 'Slack did not tell who is in the user groups. Try again.' };
    }
  };
};

/** Binds lessons to Slack, the store and private accounts. */
export const startOnboarding = (parts: OnboardingParts): Onboarding => {
  const { lessons, failures, clock, log, random, client, tell, store } = parts;
  const sandboxes = createSandboxes({
    ...{ client, failures, check, clock, random, log },
    ...{ store: store.sandboxes, leases: store.leases },
  });
  const onboard = createOnboarding({
    store: store.learners,
    lessons,
    verify: createVerifyExercise({ clock, failures, check }),
    zones: createPredictionZones({ clock, failures, check }),
    leadRefusal: leadRefusalBy(parts),
    ...{ clock, random, sandboxes },
  });
  let remindedAtMs = clock.now();
  const remind = async (): Promise<void> => {
    const now = clock.now();
    if (now - remindedAtMs < REMIND_MS) return;
    remindedAtMs = now;
    for (const reminder of await onboard.dueReminders(now))
      await tell(reminder.person.userId, toMessage(reminderReply(reminder), { shareable: false }));
  };
  const work = async (): Promise<void> => {
    await sandboxes.work();
    await remind();
  };
  let round: Promise<void> | null = null;
  const timer = setInterval(() => {
    round ??= work()
      .catch((error: unknown) => {
        const problem = error instanceof Error ? error.name : 'unknown';
        log.warn({ problem }, 'a round over the sandboxes failed; the next one tries again');
      })
      .finally(() => {
        round = null;
      });
  }, parts.roundMs ?? ROUND_MS);
  timer.unref();
  return {
    onboard,
    async sandboxOf(person) {
      try {
        return { ok: true, answer: await sandboxes.desk(person) };
      } catch (error) {
        if (error instanceof SandboxProblem) return { ok: false, advice: error.advice };
        throw error;
      }
    },
    work,
    async stop() {
      clearInterval(timer);
      await round;
      await sandboxes.stop();
    },
  };
};
