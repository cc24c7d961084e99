import { defineRule } from '../define-rule.ts';

/** Even an empty configuration asks for one. */
export default defineRule({
  id: 'no-docker-volume-on-fargate',
  tier: 'refused',
  category: 'validity',
  summary: 'No volume on Fargate is a Docker volume.',
  why: 'Docker volumes need a driver on the host, and the host of a Fargate task is not yours.',
  fix: 'Use EFS for data that lasts, or a plain volume for data that lives as long as the task.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-task-storage.html',
  awsError: 'Fargate compatible task definitions do not support dockerVolumeConfiguration',
  concept: 'docker-volume',
  covers: ['FG-DOCKERVOL'],
  needs: 'task',
  targets: ['FARGATE'],
  messages: { docker: 'Volume "{volume}" is a Docker volume, which Fargate does not offer.' },
  examples: {
    valid: [{ requiresCompatibilities: ['FARGATE'], volumes: [{ name: 'scratch' }] }],
    invalid: [
      {
        input: {
          requiresCompatibilities: ['FARGATE'],
          volumes: [{ name: 'data', dockerVolumeConfiguration: { scope: 'task' } }],
        },
        reports: [{ message: 'docker', at: '/volumes/0/dockerVolumeConfiguration' }],
      },
    ],
  },
  *check(task) {
    for (const [index, volume] of (task.volumes ?? []).entries())
      if (volume.dockerVolumeConfiguration !== undefined)
        yield {
          message: 'docker',
          path: ['volumes', index, 'dockerVolumeConfiguration'],
          values: { volume: volume.name ?? '' },
        };
  },
});
