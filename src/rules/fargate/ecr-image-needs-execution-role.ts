import { isPrivateEcrImage } from '../../model/image-reference.ts';
import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';

const fargate = { requiresCompatibilities: ['FARGATE'] };
const image = '123456789012.dkr.ecr.eu-west-1.amazonaws.com/app:1';

/** One report is enough: one role answers for all containers. */
export default defineRule({
  id: 'ecr-image-needs-execution-role',
  tier: 'refused',
  category: 'validity',
  summary: 'A Fargate task with an image from private ECR has an execution role.',
  why: 'Fargate pulls the image with the execution role; there is no instance role to fall back on.',
  fix: 'Set `executionRoleArn` to a role with AmazonECSTaskExecutionRolePolicy.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_execution_IAM_role.html',
  awsError: 'Fargate requires task definition to have execution role ARN to support ECR images.',
  concept: 'task-execution-role',
  covers: ['FG-ECR-ROLE'],
  needs: 'task',
  targets: ['FARGATE'],
  messages: {
    missing:
      'Container "{container}" uses an image from private ECR, but the task has no `executionRoleArn`.',
  },
  examples: {
    valid: [
      oneContainer({ image: 'public.ecr.aws/nginx/nginx:1.27' }, fargate),
      oneContainer({ image }, { ...fargate, executionRoleArn: 'ecsTaskExecutionRole' }),
    ],
    invalid: [
      {
        input: oneContainer({ image }, fargate),
        reports: [{ message: 'missing', at: '/containerDefinitions/0/image' }],
      },
    ],
  },
  *check(task) {
    if ((task.executionRoleArn ?? '') !== '') return;
    const user = containersOf(task).find(({ container }) =>
      isPrivateEcrImage(container.image ?? ''),
    );
    if (user !== undefined)
      yield {
        message: 'missing',
        path: [...user.path, 'image'],
        values: { container: user.label },
      };
  },
});
