import { aboutOf } from '../answer/about.ts';
import { createCollector, NOT_ASKED, valueOr } from '../answer/collector.ts';
import type { LiveAnswer, Outcome } from '../answer/live-answer.ts';
import type { LiveDeps } from '../answer/live-deps.ts';
import { revisionName } from '../names/arn-names.ts';
import type { ServiceTarget } from '../names/service-target.ts';
import { checkDefinitions, type LiveCheck } from './live-findings.ts';
import { loadService } from './load-service.ts';

/** What our rules say of what runs. */
export interface LiveCheckAnswer extends LiveAnswer, LiveCheck {
  readonly kind: 'live-check';
  /** What the name was taken for, as a whole sentence. */
  readonly takenFor: string;
  /** `web:3`. */
  readonly taskDefinition: string | null;
  /** What the check could not see, as whole sentences. */
  readonly unseen: readonly string[];
}

/** Why no secret in plain sight is found in what runs. */
export const VALUES_UNSEEN =
  'Values of environment variables are not read, so a secret that stands in one is not found here; check the file of the definition for that.';

/** Checks the live service and its live task definition by our rules. */
export const checkLive = async (
  target: ServiceTarget,
  { clock, check }: Pick<LiveDeps, 'clock' | 'check'>,
): Promise<Outcome<LiveCheckAnswer>> => {
  const collector = createCollector();
  const loaded = await loadService(target, collector);
  if (!loaded.ok) return loaded;
  const service = loaded.answer;
  const { taskDefinition } = service;
  const task =
    taskDefinition === undefined
      ? NOT_ASKED
      : await collector.read(
          'the task definition',
          target.readers.ecs.taskDefinition(taskDefinition),
        );
  const runs = taskDefinition === undefined ? '' : `, which runs ${revisionName(taskDefinition)}`;
  return {
    ok: true,
    answer: {
      kind: 'live-check',
      takenFor: `Taken for the service ${target.cluster}/${target.service}${runs}.`,
      about: aboutOf({ ...target, arn: service.serviceArn }, collector, clock),
      gaps: collector.gaps(),
      taskDefinition: taskDefinition === undefined ? null : revisionName(taskDefinition),
      unseen: task.known ? [VALUES_UNSEEN] : [],
      ...checkDefinitions(service, valueOr(task, undefined), check),
    },
  };
};
