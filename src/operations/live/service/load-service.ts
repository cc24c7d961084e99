import type { EcsService } from '../../../model/ecs-service.ts';
import type { Collector } from '../answer/collector.ts';
import type { Outcome } from '../answer/live-answer.ts';
import type { ServiceTarget } from '../names/service-target.ts';

/**
 * The service itself: without it there is nothing to say, so that a problem is the whole answer. A deleted service that
 * AWS still describes as INACTIVE is an answer.
 */
export const loadService = async (
  { readers, cluster, service: name }: ServiceTarget,
  collector: Collector,
): Promise<Outcome<EcsService>> => {
  const described = await collector.read(
    'the service',
    readers.ecs.describeServices(cluster, [name]),
  );
  if (!described.known) return { ok: false, advice: described.advice };
  const { services, missing } = described.value;
  const [service] = services;
  if (service !== undefined) return { ok: true, answer: service };
  const reason = missing[0]?.reason ?? 'MISSING';
  const because = reason === 'MISSING' ? '' : ` (${reason})`;
  return {
    ok: false,
    advice: {
      code: 'service-missing',
      sentence: `There is no service ${name} in cluster ${cluster} (${readers.region})${because}; it may have been deleted a moment ago.`,
      todo: `List the services of ${cluster} to see what is there.`,
    },
  };
};
