import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';

/** Equal values are fine. */
export default defineRule({
  id: 'reservation-within-memory',
  tier: 'refused',
  category: 'validity',
  summary: 'The reserved memory of a container is not above its limit.',
  why: '`memoryReservation` is what the container is sure to get, `memory` what kills it when exceeded.',
  fix: 'Raise `memory` or lower `memoryReservation`.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
  awsError: "'memory' must be greater than or equal to 'memoryReservation'",
  concept: 'memory-limits',
  covers: ['CD-MEM-RESV'],
  needs: 'container',
  messages: {
    over: 'Container "{container}" reserves {reservation} MiB, above its limit of {limit} MiB.',
  },
  examples: {
    valid: [{ containerDefinitions: [{ name: 'app', memory: 256, memoryReservation: 256 }] }],
    invalid: [
      {
        input: { containerDefinitions: [{ name: 'app', memory: 128, memoryReservation: 256 }] },
        reports: [{ message: 'over', at: '/containerDefinitions/0/memoryReservation' }],
      },
    ],
  },
  *check(task) {
    for (const {
      container: { memory: limit, memoryReservation: reservation },
      path,
      label,
    } of containersOf(task))
      if (limit !== undefined && reservation !== undefined && reservation > limit)
        yield {
          message: 'over',
          path: [...path, 'memoryReservation'],
          values: { container: label, reservation, limit },
        };
  },
});
