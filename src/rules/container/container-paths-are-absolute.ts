import { hasPlaceholder } from '../../model/placeholder.ts';
import { containersOf, mayRunOnWindows } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';

const mounted = (mount: Readonly<Record<string, string>>) =>
  oneContainer({ mountPoints: [{ sourceVolume: 'data', ...mount }] });

export default defineRule({
  id: 'container-paths-are-absolute',
  tier: 'fails',
  category: 'validity',
  summary: 'Volumes are mounted at absolute paths, and the working directory is one.',
  why: 'The container runtime does not know what a relative path should start from, and does not start the container.',
  fix: 'Begin the path with a slash.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_MountPoint.html',
  awsError: null,
  concept: 'bind-mount',
  covers: [],
  needs: 'container',
  messages: {
    relative: '`{field}` of container "{container}" is "{value}", which is no absolute path.',
    none: 'A mount point of container "{container}" has no `containerPath`.',
  },
  examples: {
    valid: [
      mounted({ containerPath: '/data' }),
      oneContainer({ workingDirectory: '/app' }),
      {
        runtimePlatform: { operatingSystemFamily: 'WINDOWS_SERVER_2022_CORE' },
        ...oneContainer({ workingDirectory: 'C:\\app' }),
      },
    ],
    invalid: [
      {
        input: mounted({ containerPath: 'data' }),
        reports: [
          { message: 'relative', at: '/containerDefinitions/0/mountPoints/0/containerPath' },
        ],
      },
      {
        input: mounted({}),
        reports: [{ message: 'none', at: '/containerDefinitions/0/mountPoints/0/containerPath' }],
      },
      {
        input: oneContainer({ workingDirectory: 'app' }),
        reports: [{ message: 'relative', at: '/containerDefinitions/0/workingDirectory' }],
      },
    ],
  },
  *check(task, context) {
    if (mayRunOnWindows(task, context)) return;
    for (const { container, path, label } of containersOf(task)) {
      const { workingDirectory = '', mountPoints = [] } = container;
      const directory = {
        field: 'workingDirectory',
        isNeeded: false,
        value: workingDirectory,
        at: [...path, 'workingDirectory'],
      };
      const mounts = mountPoints.map(({ containerPath = '', sourceVolume = '' }, index) => ({
        field: 'containerPath',
        isNeeded: sourceVolume !== '',
        value: containerPath,
        at: [...path, 'mountPoints', index, 'containerPath'],
      }));
      for (const { field, isNeeded, value, at } of [directory, ...mounts]) {
        if (value.startsWith('/') || hasPlaceholder(value)) continue;
        if (value !== '')
          yield { message: 'relative', path: at, values: { container: label, field, value } };
        else if (isNeeded && !context.isUnknown(...at))
          yield { message: 'none', path: at, values: { container: label } };
      }
    }
  },
});
