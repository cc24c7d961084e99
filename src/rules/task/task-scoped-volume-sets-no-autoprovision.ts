import { defineRule } from '../define-rule.ts';
import { removing } from '../repair.ts';

const docker = (config: Readonly<Record<string, unknown>>) => ({
  volumes: [{ name: 'scratch', dockerVolumeConfiguration: config }],
});

/** AWS's text offers true too, which registers and then fails: another rule. On Fargate no Docker volume is taken. */
export default defineRule({
  id: 'task-scoped-volume-sets-no-autoprovision',
  tier: 'refused',
  category: 'validity',
  summary: 'A Docker volume of the scope task does not switch `autoprovision` off.',
  why: 'A volume that belongs to one task is always made with it, so there is nothing to switch off.',
  fix: 'Remove `autoprovision`.',
  docs: 'https://github.com/aws/aws-cdk/issues/26697',
  awsError:
    "When 'scope' parameter is 'task', 'autoprovision' must either not be specified or set to 'True'.",
  concept: 'docker-volume',
  covers: [],
  needs: 'task',
  messages: { off: 'Volume "{volume}" has the scope task and `"autoprovision": false`.' },
  examples: {
    valid: [docker({ scope: 'task' }), docker({ scope: 'shared', autoprovision: false })],
    invalid: [
      {
        input: docker({ scope: 'task', autoprovision: false }),
        reports: [{ message: 'off', at: '/volumes/0/dockerVolumeConfiguration/autoprovision' }],
      },
    ],
  },
  *check(task, { targets }) {
    if (targets.includes('FARGATE')) return;
    for (const [index, { name, dockerVolumeConfiguration: docker }] of (
      task.volumes ?? []
    ).entries())
      if (docker?.scope === 'task' && docker.autoprovision === false)
        yield {
          message: 'off',
          path: ['volumes', index, 'dockerVolumeConfiguration', 'autoprovision'],
          values: { volume: name ?? '' },
          repair: removing(['volumes', index, 'dockerVolumeConfiguration', 'autoprovision']),
        };
  },
});
