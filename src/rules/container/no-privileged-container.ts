import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';

/** On Fargate it is refused, which is another rule. */
export default defineRule({
  id: 'no-privileged-container',
  tier: 'advice',
  category: 'security',
  summary: 'No container is privileged.',
  why: 'A privileged container has the rights of root on the host, and with them every other task on it.',
  fix: 'Remove `privileged` and add only the capabilities that are needed, in `linuxParameters`.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
  awsError: null,
  concept: 'privileged-container',
  covers: ['CD-PRIVILEGED'],
  needs: 'container',
  messages: { privileged: 'Container "{container}" is privileged.' },
  examples: {
    valid: [{ containerDefinitions: [{ name: 'app', privileged: false }] }],
    invalid: [
      {
        input: { containerDefinitions: [{ name: 'app', privileged: true }] },
        reports: [{ message: 'privileged', at: '/containerDefinitions/0/privileged' }],
      },
    ],
  },
  *check(task, { targets }) {
    if (targets.includes('FARGATE')) return;
    for (const { container, path, label } of containersOf(task))
      if (container.privileged === true)
        yield {
          message: 'privileged',
          path: [...path, 'privileged'],
          values: { container: label },
        };
  },
});
