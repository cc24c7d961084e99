import { namesPhrase } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';
import { lockedContainers } from '../exec-paths.ts';

const readOnly = (...paths: readonly string[]): Readonly<Record<string, unknown>> => {
  const mountPoints = paths.map((containerPath) => ({ containerPath }));
  return oneContainer({ readonlyRootFilesystem: true, mountPoints });
};

export default defineRule({
  id: 'exec-needs-writable-paths',
  tier: 'advice',
  category: 'reliability',
  summary: 'A container with a read-only root has volumes where ECS Exec writes.',
  why: 'ECS Exec starts an agent in the container that writes to /var/lib/amazon/ssm and /var/log/amazon/ssm. Where it cannot, `execute-command` fails with a stopped agent.',
  fix: 'If you use ECS Exec, mount volumes on /managed-agents, /var/lib/amazon/ssm and /var/log/amazon/ssm.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html',
  awsError: null,
  concept: 'ecs-exec',
  covers: ['CD-READONLY-EXEC'],
  needs: 'container',
  contradicts:
    'Security scanners ask for a read-only root, and without ECS Exec it is the better choice.',
  messages: {
    locked:
      'ECS Exec will not work in {containers}: the root is read-only, and /var/lib/amazon/ssm or /var/log/amazon/ssm is not on a volume.',
  },
  examples: {
    valid: [oneContainer({}), readOnly('/var/lib/amazon/', '/var/log')],
    invalid: [
      {
        input: readOnly('/var/lib'),
        reports: [{ message: 'locked', at: '/containerDefinitions/0/readonlyRootFilesystem' }],
      },
    ],
  },
  *check(task, context) {
    const locked = lockedContainers(task, context);
    const [first] = locked;
    if (first !== undefined)
      yield {
        message: 'locked',
        path: [...first.path, 'readonlyRootFilesystem'],
        values: { containers: namesPhrase(locked.map(({ label }) => label)) },
      };
  },
});
