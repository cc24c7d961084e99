import { namesPhrase } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';
import { hintsAtExec, lockedContainers } from '../exec-paths.ts';

const readOnly = (initProcessEnabled: boolean, ...paths: readonly string[]) =>
  oneContainer({
    readonlyRootFilesystem: true,
    mountPoints: paths.map((containerPath) => ({ containerPath })),
    linuxParameters: { initProcessEnabled },
  });

/** Whether the service has ECS Exec turned on, the definition does not say: only what is set for it tells. */
export default defineRule({
  id: 'exec-needs-writable-paths',
  tier: 'advice',
  category: 'reliability',
  summary:
    'A container that is set up for ECS Exec, with a read-only root, has volumes where it writes.',
  why: 'ECS Exec starts an agent in the container that writes to /var/lib/amazon/ssm and /var/log/amazon/ssm. Where it cannot, `execute-command` fails with a stopped agent.',
  fix: 'Mount volumes on /managed-agents, /var/lib/amazon/ssm and /var/log/amazon/ssm, or leave ECS Exec off.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-exec.html',
  awsError: null,
  concept: 'ecs-exec',
  covers: ['CD-READONLY-EXEC'],
  needs: 'container',
  contradicts:
    'Security scanners ask for a read-only root, and without ECS Exec it is the better choice.',
  messages: {
    locked:
      'ECS Exec, for which {containers} looks prepared, will not work there: the root is read-only, and /var/lib/amazon/ssm or /var/log/amazon/ssm is not on a volume.',
  },
  examples: {
    valid: [readOnly(false), readOnly(true, '/var/lib/amazon/', '/var/log')],
    invalid: [
      {
        input: readOnly(true, '/var/lib'),
        reports: [{ message: 'locked', at: '/containerDefinitions/0/readonlyRootFilesystem' }],
      },
      {
        input: readOnly(false, '/managed-agents'),
        reports: [{ message: 'locked', at: '/containerDefinitions/0/readonlyRootFilesystem' }],
      },
    ],
  },
  *check(task, context) {
    const locked = lockedContainers(task, context).filter(({ container }) =>
      hintsAtExec(container),
    );
    const [first] = locked;
    if (first !== undefined)
      yield {
        message: 'locked',
        path: [...first.path, 'readonlyRootFilesystem'],
        values: { containers: namesPhrase(locked.map(({ label }) => label)) },
      };
  },
});
