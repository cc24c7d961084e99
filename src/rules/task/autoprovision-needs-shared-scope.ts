import { defineRule } from '../define-rule.ts';
import { removing, unsafe } from '../repair.ts';

const docker = (scope: string) => ({
  volumes: [{ name: 'data', dockerVolumeConfiguration: { scope, autoprovision: true } }],
});

/** RegisterTaskDefinition takes it; the agent does not. */
export default defineRule({
  id: 'autoprovision-needs-shared-scope',
  tier: 'fails',
  category: 'validity',
  summary: 'Only a shared Docker volume is provisioned when it is missing.',
  why: 'A volume of the scope task is made with its task anyhow. The agent stops the task with "task scoped volume could not be autoprovisioned".',
  fix: 'Remove `autoprovision`, or set the scope to shared when the data is to outlive the task.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/docker-volumes.html',
  awsError: null,
  concept: 'docker-volume',
  covers: ['TD-DOCKERVOL-AUTOPROV'],
  needs: 'task',
  messages: { on: 'Volume "{volume}" has the scope task and `"autoprovision": true`.' },
  examples: {
    valid: [docker('shared')],
    invalid: [
      {
        input: docker('task'),
        reports: [{ message: 'on', at: '/volumes/0/dockerVolumeConfiguration/autoprovision' }],
      },
    ],
  },
  *check(task, { targets }) {
    if (targets.includes('FARGATE')) return;
    for (const [index, { name, dockerVolumeConfiguration: docker }] of (
      task.volumes ?? []
    ).entries())
      if (docker?.scope === 'task' && docker.autoprovision === true)
        yield {
          message: 'on',
          path: ['volumes', index, 'dockerVolumeConfiguration', 'autoprovision'],
          values: { volume: name ?? '' },
          repair: unsafe(
            removing(['volumes', index, 'dockerVolumeConfiguration', 'autoprovision']),
          ),
        };
  },
});
