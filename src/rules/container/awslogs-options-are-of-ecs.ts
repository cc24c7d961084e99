import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';
import { awslogsDockerOptions } from '../tables.ts';

const STREAM = 'awslogs-stream';
const withOption = (option: string): Readonly<Record<string, unknown>> =>
  oneContainer({ logConfiguration: { logDriver: 'awslogs', options: { [option]: 'web' } } });

/** The options are a table: knowledge/facts/awslogs-options.json. */
export default defineRule({
  id: 'awslogs-options-are-of-ecs',
  tier: 'advice',
  category: 'reliability',
  summary: 'The options of the log driver awslogs are ones that ECS documents.',
  why: 'The driver of Docker has more options than ECS names, and ECS has been seen to refuse some of them. It names the streams itself.',
  fix: 'Remove the option. To find a stream by its name, use `awslogs-stream-prefix`.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html',
  awsError: 'Log driver awslogs disallows options: {option}',
  concept: 'awslogs',
  covers: ['CD-LOG-AWSLOGS-OPTS'],
  needs: 'container',
  messages: {
    stream:
      'Container "{container}" sets {option}, but ECS names the log stream itself; use awslogs-stream-prefix.',
    docker:
      'Container "{container}" gives awslogs the option {option}, which Docker has and ECS does not document.',
  },
  examples: {
    valid: [
      withOption('awslogs-stream-prefix'),
      oneContainer({ logConfiguration: { logDriver: 'fluentd', options: { tag: 'web' } } }),
    ],
    invalid: [
      {
        input: withOption(STREAM),
        reports: [
          {
            message: 'stream',
            at: '/containerDefinitions/0/logConfiguration/options/awslogs-stream',
          },
        ],
      },
      {
        input: withOption('tag'),
        reports: [
          { message: 'docker', at: '/containerDefinitions/0/logConfiguration/options/tag' },
        ],
      },
    ],
  },
  *check(task) {
    for (const {
      container: { logConfiguration: log },
      path,
      label,
    } of containersOf(task)) {
      if (log?.logDriver !== 'awslogs') continue;
      for (const option of Object.keys(log.options ?? {}))
        if (awslogsDockerOptions.has(option))
          yield {
            message: option === STREAM ? 'stream' : 'docker',
            path: [...path, 'logConfiguration', 'options', option],
            values: { container: label, option },
          };
    }
  },
});
