import { defineRule } from '../define-rule.ts';

const volumes = [
  { name: 'data', s3filesVolumeConfiguration: { fileSystemArn: 'arn:aws:s3files:x' } },
];

/** Whether AWS refuses it at once or at the start is not known, so the weaker is claimed. One role serves all volumes. */
export default defineRule({
  id: 's3-files-volume-needs-task-role',
  tier: 'fails',
  category: 'validity',
  summary: 'A task with an S3 Files volume has a task role.',
  why: 'The volume is mounted with the rights of the task role; without one the mount fails and the task does not start.',
  fix: 'Set `taskRoleArn` to a role that may use the file system.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_S3FilesVolumeConfiguration.html',
  awsError: null,
  concept: 's3-files-volume',
  covers: ['TD-S3FILES-ROLE'],
  needs: 'task',
  messages: { missing: 'Volume "{volume}" is an S3 Files volume, but there is no `taskRoleArn`.' },
  examples: {
    valid: [{ volumes, taskRoleArn: 'arn:aws:iam::123456789012:role/web' }],
    invalid: [
      {
        input: { volumes },
        reports: [{ message: 'missing', at: '/volumes/0/s3filesVolumeConfiguration' }],
      },
    ],
  },
  *check({ taskRoleArn = '', volumes = [] }, { isUnknown }) {
    if (taskRoleArn !== '' || isUnknown('taskRoleArn')) return;
    const index = volumes.findIndex((volume) => volume.s3filesVolumeConfiguration !== undefined);
    if (index >= 0)
      yield {
        message: 'missing',
        path: ['volumes', index, 's3filesVolumeConfiguration'],
        values: { volume: volumes[index]?.name ?? '' },
      };
  },
});
