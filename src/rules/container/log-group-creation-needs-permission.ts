import { hasPlaceholder } from '../../model/placeholder.ts';
import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';

const creates = {
  logConfiguration: { logDriver: 'awslogs', options: { 'awslogs-create-group': 'true' } },
};
const at = '/containerDefinitions/0/logConfiguration/options/awslogs-create-group';

/** The policies of the role cannot be seen here and many allow it, so this is advice. One role answers for all containers. */
export default defineRule({
  id: 'log-group-creation-needs-permission',
  tier: 'advice',
  category: 'reliability',
  summary: 'A task that creates its log group has a role that may.',
  why: 'It works only while the execution role may create log groups, which the managed policy does not allow. Without the right, the task stops before its container starts.',
  fix: 'Add logs:CreateLogGroup to the execution role, or create the log group beforehand and remove the option.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_awslogs.html',
  awsError:
    'ResourceInitializationError: failed to validate logger args: create stream has been retried 1 times: failed to create Cloudwatch log group: AccessDeniedException…',
  concept: 'awslogs',
  covers: ['CD-LOG-CREATE'],
  needs: 'container',
  messages: {
    needed:
      'Container "{container}" creates its log group when it starts. {role} needs logs:CreateLogGroup for that, and AmazonECSTaskExecutionRolePolicy does not hold it.',
  },
  examples: {
    valid: [
      oneContainer({
        logConfiguration: { logDriver: 'awslogs', options: { 'awslogs-group': 'web' } },
      }),
    ],
    invalid: [
      {
        input: oneContainer(creates, {
          executionRoleArn: 'arn:aws:iam::123456789012:role/ecsTaskExecutionRole',
        }),
        reports: [{ message: 'needed', at }],
      },
      { input: oneContainer(creates), reports: [{ message: 'needed', at }] },
    ],
  },
  *check(task) {
    const user = containersOf(task).find(
      ({ container: { logConfiguration: log } }) =>
        log?.logDriver === 'awslogs' &&
        /^(?:true|1)$/i.test(log.options?.['awslogs-create-group'] ?? ''),
    );
    if (user === undefined) return;
    const path = [...user.path, 'logConfiguration', 'options', 'awslogs-create-group'];
    const name = task.executionRoleArn?.split('/').at(-1) ?? '';
    const role = name === '' || hasPlaceholder(name) ? 'Its execution role' : `"${name}"`;
    yield { message: 'needed', path, values: { container: user.label, role } };
  },
});
