import { hasPlaceholder } from '../../model/placeholder.ts';
import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';

const ECR_REGION = /^\d{12}\.dkr[.-]ecr(?:-fips)?\.([a-z]{2}(?:-[a-z]+)+-\d)\./;

const withRegion = (region: string): Readonly<Record<string, unknown>> =>
  oneContainer({
    image: '123456789012.dkr.ecr.eu-west-1.amazonaws.com/app:1',
    logConfiguration: { logDriver: 'awslogs', options: { 'awslogs-region': region } },
  });

export default defineRule({
  id: 'image-in-region-of-logs',
  tier: 'advice',
  category: 'reliability',
  summary: 'An image in private ECR lies in the region that the logs go to.',
  why: 'A task mostly sends its logs to its own region. An image from another region is pulled more slowly, costs transfer, and is out of reach when that region is.',
  fix: 'Replicate the repository to the region of the task, or correct the region that is wrong.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecr-repositories.html',
  awsError: null,
  concept: 'ecr',
  covers: ['CD-IMAGE-REGION'],
  needs: 'container',
  messages: {
    differs: 'The image of container "{container}" comes from {image}, and its logs go to {logs}.',
  },
  examples: {
    valid: [withRegion('eu-west-1')],
    invalid: [
      {
        input: withRegion('us-east-1'),
        reports: [{ message: 'differs', at: '/containerDefinitions/0/image' }],
      },
    ],
  },
  *check(task) {
    for (const { container, path, label } of containersOf(task)) {
      const image = ECR_REGION.exec(container.image ?? '')?.[1];
      const logs = container.logConfiguration?.options?.['awslogs-region'];
      if (image === undefined || logs === undefined || logs === image || hasPlaceholder(logs))
        continue;
      yield {
        message: 'differs',
        path: [...path, 'image'],
        values: { container: label, image, logs },
      };
    }
  },
});
