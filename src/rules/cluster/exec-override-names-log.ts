import { defineRule } from '../define-rule.ts';
import { isGiven } from '../services.ts';

const cluster = (logConfiguration: Readonly<Record<string, unknown>>) => ({
  clusterName: 'prod',
  configuration: { executeCommandConfiguration: { logging: 'OVERRIDE', logConfiguration } },
});

export default defineRule({
  id: 'exec-override-names-log',
  tier: 'refused',
  category: 'validity',
  summary: 'The logging OVERRIDE for ECS Exec names a log group or a bucket.',
  why: 'It says that sessions are logged elsewhere than the container logs, so AWS must know where.',
  fix: 'Add `cloudWatchLogGroupName` or `s3BucketName` to `logConfiguration`, or set `logging` to DEFAULT.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ExecuteCommandConfiguration.html',
  awsError:
    'A CloudWatch log group name or S3 bucket name must be specified when overriding the default log configuration',
  concept: 'ecs-exec',
  covers: [],
  needs: 'cluster',
  messages: {
    nowhere: 'The logging of ECS Exec is OVERRIDE, but no log group and no bucket is named.',
  },
  examples: {
    valid: [cluster({ s3BucketName: 'exec-logs' })],
    invalid: [
      {
        input: cluster({}),
        reports: [
          { message: 'nowhere', at: '/configuration/executeCommandConfiguration/logConfiguration' },
        ],
      },
    ],
  },
  *check({ configuration }, { isUnknown }) {
    const { logging, logConfiguration: log } = configuration?.executeCommandConfiguration ?? {};
    const path = ['configuration', 'executeCommandConfiguration', 'logConfiguration'] as const;
    if (logging !== 'OVERRIDE' || isUnknown(...path)) return;
    if (isGiven(log?.cloudWatchLogGroupName) || isGiven(log?.s3BucketName)) return;
    yield { message: 'nowhere', path };
  },
});
