import { hasPlaceholder } from '../../model/placeholder.ts';
import { defineRule } from '../define-rule.ts';

const efs = (fileSystemId: string) => ({
  volumes: [{ name: 'data', efsVolumeConfiguration: { fileSystemId } }],
});

export default defineRule({
  id: 'efs-file-system-id-is-an-id',
  tier: 'fails',
  category: 'validity',
  summary: 'An EFS volume names its file system by id.',
  why: 'The task mounts the file system under a host name that is made of the id. No name, ARN or host name works there.',
  fix: 'Give the id alone, such as `fs-0123456789abcdef0`.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_EFSVolumeConfiguration.html',
  awsError: null,
  concept: 'efs-volume',
  covers: [],
  needs: 'task',
  messages: { form: 'Volume "{name}" names its file system "{id}", and an id begins with `fs-`.' },
  examples: {
    valid: [efs('fs-0123456789abcdef0'), efs('fs-1234')],
    invalid: [
      {
        input: efs('arn:aws:elasticfilesystem:eu-west-1:123456789012:file-system/fs-01234567'),
        reports: [{ message: 'form', at: '/volumes/0/efsVolumeConfiguration/fileSystemId' }],
      },
    ],
  },
  *check({ volumes = [] }) {
    for (const [index, { name = '…', efsVolumeConfiguration }] of volumes.entries()) {
      const id = efsVolumeConfiguration?.fileSystemId ?? '';
      if (id !== '' && !/^fs-\w+$/.test(id) && !hasPlaceholder(id))
        yield {
          message: 'form',
          path: ['volumes', index, 'efsVolumeConfiguration', 'fileSystemId'],
          values: { name, id },
        };
    }
  },
});
