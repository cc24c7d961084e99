import { namesPhrase } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { serviceWithTask } from '../example-service.ts';
import { lockedContainers } from '../exec-paths.ts';

const withRoot = (readonlyRootFilesystem: boolean) =>
  serviceWithTask(
    { enableExecuteCommand: true },
    { containerDefinitions: [{ name: 'app', readonlyRootFilesystem }] },
  );

/** Without the service nobody knows whether ECS Exec is used; then it is advice on the task definition. */
export default defineRule({
  id: 'exec-service-has-writable-root',
  tier: 'fails',
  category: 'validity',
  summary: 'A service with ECS Exec has no container that its agent cannot write to.',
  why: 'The agent of ECS Exec writes to /var/lib/amazon/ssm and /var/log/amazon/ssm. Where it cannot, it stops, and `execute-command` fails for that container.',
  fix: 'Mount volumes on /managed-agents, /var/lib/amazon/ssm and /var/log/amazon/ssm, or turn ECS Exec off.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html',
  awsError: null,
  concept: 'ecs-exec',
  covers: ['CD-READONLY-EXEC'],
  needs: 'service',
  contradicts:
    'Security scanners ask for a read-only root; both are possible with volumes on these paths.',
  messages: {
    locked: 'The service has ECS Exec turned on, but the root is read-only in {containers}.',
  },
  examples: {
    valid: [withRoot(false)],
    invalid: [
      {
        input: withRoot(true),
        reports: [{ message: 'locked', at: '/0/enableExecuteCommand' }],
      },
    ],
  },
  *check({ enableExecuteCommand }, { referenced }) {
    if (enableExecuteCommand !== true || referenced === null) return;
    const locked = lockedContainers(referenced.task, referenced);
    if (locked.length > 0)
      yield {
        message: 'locked',
        path: ['enableExecuteCommand'],
        values: { containers: namesPhrase(locked.map(({ label }) => label)) },
      };
  },
});
