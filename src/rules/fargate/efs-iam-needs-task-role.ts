import { defineRule } from '../define-rule.ts';

const task = {
  requiresCompatibilities: ['FARGATE'],
  volumes: [
    {
      name: 'data',
      efsVolumeConfiguration: {
        transitEncryption: 'ENABLED',
        authorizationConfig: { iam: 'ENABLED' },
      },
    },
  ],
};

/** On EC2 the mount may fall back on the role of the instance. One role serves all volumes, so one report is enough. */
export default defineRule({
  id: 'efs-iam-needs-task-role',
  tier: 'fails',
  category: 'validity',
  summary: 'A Fargate task that mounts EFS with IAM has a task role.',
  why: 'The volume is mounted with the rights of the task role; without one the mount is denied and the task stops before it starts.',
  fix: 'Set `taskRoleArn` to a role with elasticfilesystem:ClientMount and, to write, ClientWrite.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EFSAuthorizationConfig.html',
  awsError: null,
  concept: 'efs-volume',
  covers: ['TD-EFS-IAM-NOROLE'],
  needs: 'task',
  targets: ['FARGATE'],
  messages: { missing: 'Volume "{volume}" is mounted with IAM, but there is no `taskRoleArn`.' },
  examples: {
    valid: [{ ...task, taskRoleArn: 'arn:aws:iam::123456789012:role/web' }],
    invalid: [
      {
        input: task,
        reports: [
          { message: 'missing', at: '/volumes/0/efsVolumeConfiguration/authorizationConfig/iam' },
        ],
      },
    ],
  },
  *check({ taskRoleArn = '', volumes = [] }, { isUnknown }) {
    if (taskRoleArn !== '' || isUnknown('taskRoleArn')) return;
    const index = volumes.findIndex(
      ({ efsVolumeConfiguration: efs }) => efs?.authorizationConfig?.iam === 'ENABLED',
    );
    if (index >= 0)
      yield {
        message: 'missing',
        path: ['volumes', index, 'efsVolumeConfiguration', 'authorizationConfig', 'iam'],
        values: { volume: volumes[index]?.name ?? '' },
      };
  },
});
