import { defineRule } from '../define-rule.ts';
import { numberRanges } from '../field-tables.ts';
import { fractions } from '../fractions.ts';
import { numbersOutOfRange } from '../numbers-in-range.ts';

const scaled = (managedScaling: Readonly<Record<string, number>>) => ({
  name: 'blue',
  autoScalingGroupProvider: { managedScaling },
});

/** Doubles in EC2's instance requirements. */
const FRACTIONAL: ReadonlySet<string> = new Set([
  'memoryGiBPerVCpu',
  'networkBandwidthGbps',
  'totalLocalStorageGB',
]);

export default defineRule({
  id: 'capacity-provider-numbers-within-range',
  tier: 'refused',
  category: 'validity',
  summary: 'The numbers of a capacity provider are whole ones that AWS takes.',
  why: 'They count instances, seconds and percent. A target capacity above 100 would ask for more than all instances.',
  fix: 'Choose a whole number in the range.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ManagedScaling.html',
  awsError: null,
  concept: 'cluster-auto-scaling',
  covers: [],
  needs: 'capacity-provider',
  messages: {
    fraction: '`{field}` is {value}, and must be a whole number.',
    outside: '`{field}` is {value}; it must be {range}.',
  },
  examples: {
    valid: [scaled({ targetCapacity: 100, minimumScalingStepSize: 1, instanceWarmupPeriod: 0 })],
    invalid: [
      {
        input: scaled({ targetCapacity: 120, maximumScalingStepSize: 2.5 }),
        reports: [
          {
            message: 'outside',
            at: '/autoScalingGroupProvider/managedScaling/targetCapacity',
          },
          {
            message: 'fraction',
            at: '/autoScalingGroupProvider/managedScaling/maximumScalingStepSize',
          },
        ],
      },
    ],
  },
  *check(provider) {
    for (const report of fractions(provider))
      if (!report.path.some((field) => FRACTIONAL.has(String(field)))) yield report;
    yield* numbersOutOfRange(provider, numberRanges.capacityProvider);
  },
});
