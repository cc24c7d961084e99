import { dependenciesOf } from '../container-items.ts';
import { defineRule } from '../define-rule.ts';

const waitingFor = (condition: string, init: object): Readonly<Record<string, unknown>> => ({
  containerDefinitions: [
    { name: 'app', dependsOn: [{ containerName: 'init', condition }] },
    { name: 'init', ...init },
  ],
});

export default defineRule({
  id: 'awaited-container-has-start-timeout',
  tier: 'advice',
  category: 'reliability',
  summary: 'A container that others wait for has a `startTimeout`.',
  why: 'Without it the others wait without an end when the first never finishes, and the task stays in PENDING.',
  fix: 'Set `startTimeout` on the container that is waited for; on Fargate at most 120 seconds.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
  awsError: null,
  concept: 'container-dependency',
  covers: ['CD-DEP-LONGSTART'],
  needs: 'containers',
  messages: {
    endless: 'Container "{container}" waits for "{other}" to finish, for as long as that takes.',
  },
  examples: {
    valid: [waitingFor('SUCCESS', { startTimeout: 60 }), waitingFor('START', {})],
    invalid: [
      {
        input: waitingFor('SUCCESS', {}),
        reports: [{ message: 'endless', at: '/containerDefinitions/0/dependsOn/0' }],
      },
    ],
  },
  *check(task, { isUnknown }) {
    for (const {
      item: { condition = '' },
      path,
      label,
      other,
    } of dependenciesOf(task)) {
      if (other === undefined || !['COMPLETE', 'SUCCESS'].includes(condition)) continue;
      if (other.container.startTimeout === undefined && !isUnknown(...other.path, 'startTimeout'))
        yield { message: 'endless', path, values: { container: label, other: other.label } };
    }
  },
});
