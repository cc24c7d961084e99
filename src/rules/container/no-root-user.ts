import { containersOf, mayRunOnWindows, namesPhrase } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';

/** One report for the task, for most tasks have it on all containers or on none. */
export default defineRule({
  id: 'no-root-user',
  tier: 'advice',
  category: 'security',
  general: true,
  summary: 'No container runs as root.',
  why: 'A process that runs as root has more ways out of its container when it is taken over.',
  fix: 'Set `user` to a user that the image knows, such as `"1000:1000"`.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
  awsError: null,
  concept: 'container-definition',
  covers: ['CD-USER-ROOT'],
  needs: 'container',
  messages: {
    root: '`user` is root for {containers}.',
    unset:
      'No `user` is set for {containers}, so the user of the image counts, which is root unless its Dockerfile names another.',
  },
  examples: {
    valid: [
      oneContainer({ user: '1000:1000' }),
      oneContainer({}, { runtimePlatform: { operatingSystemFamily: 'WINDOWS_SERVER_2022_CORE' } }),
    ],
    invalid: [
      {
        input: oneContainer({ user: 'root' }),
        reports: [{ message: 'root', at: '/containerDefinitions/0/user' }],
      },
      { input: oneContainer({}), reports: [{ message: 'unset', at: '/containerDefinitions/0' }] },
    ],
  },
  *check(task, context) {
    if (mayRunOnWindows(task, context)) return;
    const root = containersOf(task).filter(({ container }) =>
      /^(?:root|0)(?::|$)/.test(container.user ?? ''),
    );
    const unset = containersOf(task).filter(
      ({ container, path }) => container.user === undefined && !context.isUnknown(...path, 'user'),
    );
    if (root[0] !== undefined)
      yield {
        message: 'root',
        path: [...root[0].path, 'user'],
        values: { containers: namesPhrase(root.map(({ label }) => label)) },
      };
    if (unset[0] !== undefined)
      yield {
        message: 'unset',
        path: unset[0].path,
        values: { containers: namesPhrase(unset.map(({ label }) => label)) },
      };
  },
});
