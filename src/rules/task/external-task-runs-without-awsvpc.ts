import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';

const external = { requiresCompatibilities: ['EXTERNAL'] };
const gpu = { type: 'GPU', value: '1' };

/** A definition for Fargate too cannot be for both: Fargate takes awsvpc only. */
export default defineRule({
  id: 'external-task-runs-without-awsvpc',
  tier: 'refused',
  category: 'validity',
  summary: 'A task for external instances uses bridge, host or none, and shares no GPU.',
  why: 'An external instance is your own machine: ECS can give it no network interfaces and cannot divide its GPUs.',
  fix: 'Set `networkMode` to bridge or host, and give each container whole GPUs.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-anywhere.html',
  awsError: null,
  concept: 'ecs-anywhere',
  covers: ['TD-EXTERNAL-NETMODE'],
  needs: 'task',
  targets: ['EXTERNAL'],
  messages: {
    awsvpc: 'External instances do not offer awsvpc.',
    sharing: 'Container "{container}" shares a GPU, which external instances do not offer.',
  },
  examples: {
    valid: [oneContainer({ resourceRequirements: [gpu] }, { ...external, networkMode: 'host' })],
    invalid: [
      {
        input: { ...external, networkMode: 'awsvpc' },
        reports: [{ message: 'awsvpc', at: '/networkMode' }],
      },
      {
        input: oneContainer({ resourceRequirements: [{ ...gpu, sharingStrategy: {} }] }, external),
        reports: [{ message: 'sharing', at: '/containerDefinitions/0/resourceRequirements/0' }],
      },
    ],
  },
  *check(task) {
    if (task.networkMode === 'awsvpc') yield { message: 'awsvpc', path: ['networkMode'] };
    for (const { container, path, label } of containersOf(task))
      for (const [index, { sharingStrategy }] of (container.resourceRequirements ?? []).entries())
        if (sharingStrategy !== undefined)
          yield {
            message: 'sharing',
            path: [...path, 'resourceRequirements', index],
            values: { container: label },
          };
  },
});
