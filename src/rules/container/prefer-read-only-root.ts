import { containersOf, mayRunOnWindows, namesPhrase } from '../containers.ts';
import { defineRule } from '../define-rule.ts';

/** One report for the task, for most tasks have it on all containers or on none. */
export default defineRule({
  id: 'prefer-read-only-root',
  tier: 'advice',
  category: 'security',
  general: true,
  summary: 'The root file system of a container is read-only.',
  why: 'An intruder cannot leave a program behind on a file system that cannot be written.',
  fix: 'Set `"readonlyRootFilesystem": true`, and mount a volume where the application writes.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
  awsError: null,
  concept: 'readonly-root-filesystem',
  covers: ['CD-READONLY'],
  needs: 'container',
  contradicts:
    'ECS Exec, on the other hand, must write: it needs volumes on /managed-agents, /var/lib/amazon/ssm and /var/log/amazon/ssm.',
  messages: { writable: 'The root file system of {containers} can be written.' },
  examples: {
    valid: [
      { containerDefinitions: [{ name: 'app', readonlyRootFilesystem: true }] },
      {
        runtimePlatform: { operatingSystemFamily: 'WINDOWS_SERVER_2022_CORE' },
        containerDefinitions: [{ name: 'app' }],
      },
    ],
    invalid: [
      {
        input: { containerDefinitions: [{ name: 'app' }] },
        reports: [{ message: 'writable', at: '/containerDefinitions/0' }],
      },
    ],
  },
  *check(task, context) {
    if (mayRunOnWindows(task, context)) return;
    const writable = containersOf(task).filter(
      ({ container, path }) =>
        container.readonlyRootFilesystem !== true &&
        !context.isUnknown(...path, 'readonlyRootFilesystem'),
    );
    const [first] = writable;
    if (first !== undefined)
      yield {
        message: 'writable',
        path: first.path,
        values: { containers: namesPhrase(writable.map(({ label }) => label)) },
      };
  },
});
