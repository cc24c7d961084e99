import { hasPlaceholder } from '../../model/placeholder.ts';
import { mountPointsOf } from '../container-items.ts';
import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';

const volumes = [{ name: 'data', host: { sourcePath: '/data' } }];
const mountPoints = [{ sourceVolume: 'data', containerPath: '/data' }];

/** One that is configured at launch must be mounted, which is another rule. */
export default defineRule({
  id: 'volumes-are-mounted',
  tier: 'advice',
  category: 'style',
  summary: 'Every volume is mounted by a container.',
  why: 'A volume that nobody mounts does nothing. Often its mount point was forgotten, and what was meant to last is lost with the task.',
  fix: 'Add a mount point with its name as `sourceVolume`, or remove the volume.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Volume.html',
  awsError: null,
  concept: 'data-volume',
  covers: [],
  needs: 'task',
  messages: { unused: 'No container mounts the volume "{volume}".' },
  examples: {
    valid: [{ volumes, containerDefinitions: [{ name: 'app', mountPoints }] }],
    invalid: [
      {
        input: { volumes, containerDefinitions: [{ name: 'app' }] },
        reports: [{ message: 'unused', at: '/volumes/0/name' }],
      },
    ],
  },
  *check(task, { isUnknown }) {
    const mounted = mountPointsOf(task).map(({ item }) => item.sourceVolume ?? '');
    if (mounted.some((name) => name === '' || hasPlaceholder(name))) return;
    if (isUnknown('containerDefinitions')) return;
    if (containersOf(task).some(({ path }) => isUnknown(...path, 'mountPoints'))) return;
    for (const [index, { name = '', configuredAtLaunch }] of (task.volumes ?? []).entries())
      if (
        configuredAtLaunch !== true &&
        name !== '' &&
        !mounted.includes(name) &&
        !hasPlaceholder(name)
      )
        yield { message: 'unused', path: ['volumes', index, 'name'], values: { volume: name } };
  },
});
