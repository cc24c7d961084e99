import { defineRule } from '../define-rule.ts';
import { unmountedVolumes } from '../unmounted-volumes.ts';

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
  *check(task, context) {
    for (const { name, configuredAtLaunch, path } of unmountedVolumes(task, context))
      if (!configuredAtLaunch) yield { message: 'unused', path, values: { volume: name } };
  },
});
