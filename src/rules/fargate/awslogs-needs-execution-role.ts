import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';

/** One report is enough: one role answers for all containers. */
export default defineRule({
  id: 'awslogs-needs-execution-role',
  tier: 'refused',
  category: 'validity',
  summary: 'A Fargate task that logs to CloudWatch has an execution role.',
  why: 'On Fargate the agent writes the logs with the execution role; on EC2 it can fall back on the role of the instance.',
  fix: 'Set `executionRoleArn` to a role with AmazonECSTaskExecutionRolePolicy.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_execution_IAM_role.html',
  awsError:
    'Fargate requires task definition to have execution role ARN to support log driver awslogs.',
  concept: 'task-execution-role',
  covers: ['FG-AWSLOGS-ROLE'],
  needs: 'task',
  targets: ['FARGATE'],
  messages: {
    missing: 'Container "{container}" logs with awslogs, but the task has no `executionRoleArn`.',
  },
  examples: {
    valid: [
      {
        requiresCompatibilities: ['FARGATE'],
        executionRoleArn: 'ecsTaskExecutionRole',
        containerDefinitions: [{ name: 'app', logConfiguration: { logDriver: 'awslogs' } }],
      },
    ],
    invalid: [
      {
        input: {
          requiresCompatibilities: ['FARGATE'],
          containerDefinitions: [{ name: 'app', logConfiguration: { logDriver: 'awslogs' } }],
        },
        reports: [{ message: 'missing', at: '/containerDefinitions/0/logConfiguration' }],
      },
    ],
  },
  *check(task) {
    if ((task.executionRoleArn ?? '') !== '') return;
    const user = containersOf(task).find(
      ({ container }) => container.logConfiguration?.logDriver === 'awslogs',
    );
    if (user !== undefined)
      yield {
        message: 'missing',
        path: [...user.path, 'logConfiguration'],
        values: { container: user.label },
      };
  },
});
