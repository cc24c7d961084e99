import { defineRule } from '../define-rule.ts';
import { serviceWithTask } from '../example-service.ts';

/** AWS asks for the role on EC2 too, where the instance has one. */
export default defineRule({
  id: 'exec-needs-task-role',
  tier: 'refused',
  category: 'validity',
  summary: 'A service with ECS Exec runs a task definition with a task role.',
  why: 'The agent in the container opens its session with the rights of the task role.',
  fix: 'Add `taskRoleArn` to the task definition, with a role that may call ssmmessages.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html',
  awsError:
    "The service couldn't be {done} because a valid taskRoleArn is not being used. Specify a valid task role in your task definition and try again.",
  concept: 'ecs-exec',
  covers: ['SV-EXEC-ROLE'],
  needs: 'service',
  judgesDescribed: true,
  messages: {
    roleless: 'The service has ECS Exec turned on, but its task definition has no `taskRoleArn`.',
  },
  examples: {
    valid: [serviceWithTask({ enableExecuteCommand: true }, { taskRoleArn: 'web' })],
    invalid: [
      {
        input: serviceWithTask({ enableExecuteCommand: true }, { cpu: '256' }),
        reports: [{ message: 'roleless', at: '/0/enableExecuteCommand' }],
      },
    ],
  },
  *check({ enableExecuteCommand }, { referenced, described }) {
    if (enableExecuteCommand !== true || referenced === null) return;
    const { task, isUnknown } = referenced;
    if ((task.taskRoleArn ?? '') === '' && !isUnknown('taskRoleArn'))
      yield {
        message: 'roleless',
        path: ['enableExecuteCommand'],
        values: { done: described ? 'updated' : 'created' },
      };
  },
});
