import type { EcsService } from '../../../model/ecs-service.ts';
import type { ScalableTarget, ScalingActivity } from '../../../model/scaling.ts';
import { type Clue, conceptOf, evidence } from './clue.ts';
import { WEIGHT } from './weights.ts';

const HOUR_MS = 3_600_000;
const LINK = conceptOf('service-auto-scaling', 'Service auto scaling');

const failed = ({ statusCode }: ScalingActivity): boolean =>
  statusCode === 'Failed' || statusCode === 'Unfulfilled';

/** What autoscaling adds: activities that failed, a maximum that is reached, scaling that is switched off. */
export const scalingClues = (
  service: EcsService,
  target: ScalableTarget | undefined,
  activities: readonly ScalingActivity[],
  nowMs: number,
): readonly Clue[] => {
  if (target === undefined) return [];
  const recent = activities.filter(({ startedAtMs }) => nowMs - startedAtMs <= HOUR_MS);
  const clues: Clue[] = recent
    .filter(failed)
    .slice(0, 1)
    .map((activity) => ({
      link: LINK,
      weight: WEIGHT.warning,
      certainty: 'certain',
      evidence: evidence('autoscaling', `A scaling activity ended as ${activity.statusCode}.`, {
        atMs: activity.startedAtMs,
        quote: activity.statusMessage ?? activity.description,
      }),
    }));
  const atMax = recent.find(({ notScaledReasons }) =>
    notScaledReasons.some(({ code }) => code === 'AlreadyAtMaxCapacity'),
  );
  if (atMax !== undefined && service.desiredCount >= target.maxCapacity)
    clues.push({
      link: LINK,
      weight: WEIGHT.aside,
      certainty: 'possible',
      evidence: evidence(
        'autoscaling',
        `Autoscaling wants more tasks, but the maximum is ${target.maxCapacity}.`,
        {
          atMs: atMax.startedAtMs,
        },
      ),
      todo: ['Raise the maximum capacity if the load is real.'],
    });
  const { scaleIn, scaleOut, scheduled } = target.suspended;
  const off = [
    ...(scaleOut ? ['scale-out'] : []),
    ...(scaleIn ? ['scale-in'] : []),
    ...(scheduled ? ['scheduled scaling'] : []),
  ];
  if (off.length > 0)
    clues.push({
      link: LINK,
      weight: WEIGHT.aside,
      certainty: 'possible',
      evidence: evidence('autoscaling', `Suspended: ${off.join(', ')}.`),
    });
  return clues;
};
