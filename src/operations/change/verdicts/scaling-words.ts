import type { ScalingPolicy } from '../../../model/scaling.ts';

const kindOf = ({ policyType, metric, targetValue }: ScalingPolicy): string => {
  const aim =
    metric === undefined || targetValue === undefined ? '' : `, ${metric} at ${targetValue}`;
  return `${policyType}${aim}`;
};

/** The policies by name and kind, for a sentence: `the policy cpu50 (TargetTrackingScaling, …)`. */
export const policyNames = (policies: readonly ScalingPolicy[]): string => {
  const named = policies.map((policy) => `${policy.policyName} (${kindOf(policy)})`);
  return `the ${named.length === 1 ? 'policy' : 'policies'} ${named.join(', ')}`;
};
