import type { InstanceOutcome, Reason } from '../model/placement.ts';
import { closestInstance } from './closest.ts';

/** AWS's words for the one reason that a service event names (developer guide, service event messages). */
const WORDS: ReadonlyMap<Reason, string> = new Map([
  ['RESOURCE:CPU', 'has insufficient CPU units available'],
  ['RESOURCE:MEMORY', 'has insufficient memory available'],
  ['RESOURCE:PORTS', 'is already using a port required by your task'],
  ['ATTRIBUTE', 'is missing an attribute required by your task'],
]);
const ERRORS: ReadonlySet<Reason> = new Set(['AGENT', 'RESOURCE:GPU', 'RESOURCE:ENI', 'LOCATION']);
const MORE =
  'For more information, see the Troubleshooting section of the Amazon ECS Developer Guide.';

/**
 * The event that ECS would print for a service that could not place all tasks; null without a service, because RunTask
 * prints none. It names one instance and one reason; AWS does not publish how it picks them.
 */
export const serviceEvent = (
  outcomes: readonly InstanceOutcome[],
  service: string | undefined,
): string | null => {
  if (service === undefined) return null;
  const start = `(service ${service}) was unable to place a task because no container instance met all of its requirements.`;
  if (outcomes.length === 0)
    return `${start} Reason: No Container Instances were found in your cluster. ${MORE}`;
  const closest = closestInstance(outcomes);
  const reason = closest?.reasons[0]?.reason;
  if (closest === null || reason === undefined) return `${start} ${MORE}`;
  const words =
    WORDS.get(reason) ?? (ERRORS.has(reason) ? `encountered error "${reason}"` : undefined);
  if (words === undefined) return `${start} ${MORE}`;
  const arn = closest.containerInstanceArn;
  const id = arn.slice(arn.lastIndexOf('/') + 1);
  return `${start} The closest matching (container-instance ${id}) ${words}. ${MORE}`;
};
