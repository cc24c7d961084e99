import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';

const needing = (resource: object): Readonly<Record<string, unknown>> =>
  oneContainer({ resourceRequirements: [{ type: 'GPU', ...resource }] });

export default defineRule({
  id: 'gpu-is-counted-or-shared',
  tier: 'refused',
  category: 'validity',
  summary: 'A GPU requirement has a value or a way of sharing.',
  why: 'A value reserves whole GPUs for the container, and sharing is the opposite of that.',
  fix: 'Keep one of `value` and `sharingStrategy`.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ResourceRequirement.html',
  awsError: null,
  concept: 'gpu',
  covers: ['CD-GPU-VALUE'],
  needs: 'container',
  messages: {
    both: 'A GPU requirement of container "{container}" has both `value` and `sharingStrategy`.',
    neither: 'A GPU requirement of container "{container}" has no `value`.',
  },
  examples: {
    valid: [needing({ value: '1' }), needing({ sharingStrategy: {} })],
    invalid: [
      {
        input: needing({ value: '1', sharingStrategy: {} }),
        reports: [{ message: 'both', at: '/containerDefinitions/0/resourceRequirements/0' }],
      },
      {
        input: needing({}),
        reports: [{ message: 'neither', at: '/containerDefinitions/0/resourceRequirements/0' }],
      },
    ],
  },
  *check(task, { isUnknown }) {
    for (const { container, path, label } of containersOf(task))
      for (const [index, resource] of (container.resourceRequirements ?? []).entries()) {
        const at = [...path, 'resourceRequirements', index];
        const [counted, shared] = (['value', 'sharingStrategy'] as const).map(
          (field) => resource[field] !== undefined || isUnknown(...at, field),
        );
        if (resource.type === 'GPU' && counted === shared)
          yield { message: counted ? 'both' : 'neither', path: at, values: { container: label } };
      }
  },
});
