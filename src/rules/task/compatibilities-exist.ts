import { TARGETS } from '../../model/finding.ts';
import { hasPlaceholder } from '../../model/placeholder.ts';
import { defineRule } from '../define-rule.ts';
import { respelling } from '../repair.ts';

/** AWS spells them in capitals. */
export default defineRule({
  id: 'compatibilities-exist',
  tier: 'refused',
  category: 'validity',
  summary: 'Every entry of `requiresCompatibilities` is one that ECS knows.',
  why: 'AWS checks the definition against each of them, and takes only its own names, in capitals.',
  fix: 'Use EC2, FARGATE, EXTERNAL or MANAGED_INSTANCES. Spot is chosen by a capacity provider, not here.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RegisterTaskDefinition.html',
  awsError: null,
  concept: 'requires-compatibilities',
  covers: ['TD-COMPAT-ENUM'],
  needs: 'task',
  messages: { unknown: 'ECS has no compatibility "{value}". It has {choices}.' },
  examples: {
    valid: [{ requiresCompatibilities: ['EC2', 'FARGATE'] }, { requiresCompatibilities: [] }],
    invalid: [
      {
        input: { requiresCompatibilities: ['ec2'] },
        reports: [{ message: 'unknown', at: '/requiresCompatibilities/0' }],
      },
      {
        input: { requiresCompatibilities: ['FARGATE_SPOT'] },
        reports: [{ message: 'unknown', at: '/requiresCompatibilities/0' }],
      },
    ],
  },
  *check(task) {
    const known: readonly string[] = TARGETS;
    for (const [index, value] of (task.requiresCompatibilities ?? []).entries())
      if (!known.includes(value) && !hasPlaceholder(value))
        yield {
          message: 'unknown',
          path: ['requiresCompatibilities', index],
          values: { value, choices: known.join(', ') },
          repair: respelling(['requiresCompatibilities', index], value, known),
        };
  },
});
