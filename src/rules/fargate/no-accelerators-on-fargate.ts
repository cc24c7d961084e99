import { hasPlaceholder } from '../../model/placeholder.ts';
import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';

const needing = (type: string, requiresCompatibilities: readonly string[]) =>
  oneContainer({ resourceRequirements: [{ type, value: '1' }] }, { requiresCompatibilities });

/** AWS's text was seen for GPU. */
export default defineRule({
  id: 'no-accelerators-on-fargate',
  tier: 'refused',
  category: 'validity',
  summary: 'No container on Fargate needs a GPU or another accelerator.',
  why: 'The machines that Fargate builds for tasks have cpu and memory only.',
  fix: 'Remove the requirement, or run the task on EC2 or managed instances with the accelerator.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ResourceRequirement.html',
  awsError: 'Tasks using the Fargate launch type do not support {type} resource requirements',
  concept: 'gpu',
  covers: ['FG-GPU'],
  needs: 'task',
  targets: ['FARGATE'],
  messages: { some: 'Container "{container}" needs {type}, which Fargate does not offer.' },
  examples: {
    valid: [needing('GPU', ['EC2']), oneContainer({}, { requiresCompatibilities: ['FARGATE'] })],
    invalid: [
      {
        input: needing('GPU', ['FARGATE']),
        reports: [{ message: 'some', at: '/containerDefinitions/0/resourceRequirements/0' }],
      },
    ],
  },
  *check(task) {
    for (const { container, path, label } of containersOf(task))
      for (const [index, { type = '' }] of (container.resourceRequirements ?? []).entries())
        if (type !== '' && !hasPlaceholder(type))
          yield {
            message: 'some',
            path: [...path, 'resourceRequirements', index],
            values: { container: label, type },
          };
  },
});
