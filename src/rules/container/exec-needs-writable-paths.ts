import { hasPlaceholder } from '../../model/placeholder.ts';
import { containersOf, mayRunOnWindows, namesPhrase } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';

const WRITES = ['/var/lib/amazon/ssm', '/var/log/amazon/ssm'] as const;

const readOnly = (...paths: readonly string[]): Readonly<Record<string, unknown>> => {
  const mountPoints = paths.map((containerPath) => ({ containerPath }));
  return oneContainer({ readonlyRootFilesystem: true, mountPoints });
};

const covers = (mounted: readonly string[], file: string): boolean =>
  mounted.some((path) => `${file}/`.startsWith(`${path.replace(/\/+$/, '')}/`));

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
    if (mayRunOnWindows(task, context)) return;
    const locked = containersOf(task).filter(({ container, path }) => {
      const mounted = (container.mountPoints ?? []).map(({ containerPath = '/' }) => containerPath);
      if (context.isUnknown(...path, 'mountPoints') || mounted.some(hasPlaceholder)) return false;
      const writable = WRITES.every((file) => covers(mounted, file));
      return container.readonlyRootFilesystem === true && !writable;
    });
    const [first] = locked;
    if (first !== undefined)
      yield {
        message: 'locked',
        path: [...first.path, 'readonlyRootFilesystem'],
        values: { containers: namesPhrase(locked.map(({ label }) => label)) },
      };
  },
});
