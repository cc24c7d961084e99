import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';
import { setting, unsafe } from '../repair.ts';

const fargate = { requiresCompatibilities: ['FARGATE'] };

/** On EC2 the prefix is optional. */
export default defineRule({
  id: 'awslogs-needs-stream-prefix',
  tier: 'refused',
  category: 'validity',
  summary: 'A container on Fargate that logs to CloudWatch has a stream prefix.',
  why: 'On Fargate the name of a log stream is built as prefix/container/task, so the prefix cannot be missing.',
  fix: 'Add the option `"awslogs-stream-prefix": "ecs"`.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_awslogs.html',
  awsError: 'Fargate requires log configuration options to include awslogs-stream-prefix',
  concept: 'awslogs',
  covers: ['FG-AWSLOGS-PREFIX'],
  needs: 'task',
  targets: ['FARGATE'],
  messages: {
    missing: 'Container "{container}" logs with awslogs without `awslogs-stream-prefix`.',
  },
  examples: {
    valid: [
      oneContainer(
        { logConfiguration: { logDriver: 'awslogs', options: { 'awslogs-stream-prefix': 'ecs' } } },
        fargate,
      ),
    ],
    invalid: [
      {
        input: oneContainer({ logConfiguration: { logDriver: 'awslogs', options: {} } }, fargate),
        reports: [{ message: 'missing', at: '/containerDefinitions/0/logConfiguration/options' }],
      },
    ],
  },
  *check(task, { isUnknown }) {
    for (const {
      container: { logConfiguration: log },
      path,
      label,
    } of containersOf(task)) {
      if (log?.logDriver !== 'awslogs' || log.options?.['awslogs-stream-prefix'] !== undefined)
        continue;
      const at = [...path, 'logConfiguration', 'options'];
      if (!isUnknown(...at, 'awslogs-stream-prefix'))
        yield {
          message: 'missing',
          path: at,
          values: { container: label },
          repair: unsafe(setting([...at, 'awslogs-stream-prefix'], 'ecs')),
        };
    }
  },
});
