import { hasPlaceholder } from '../../model/placeholder.ts';
import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';
import { meantBy } from '../misspelling.ts';
import { renaming } from '../repair.ts';
import { awslogsOptions } from '../tables.ts';

const withOption = (option: string): Readonly<Record<string, unknown>> =>
  oneContainer({ logConfiguration: { logDriver: 'awslogs', options: { [option]: 'web' } } });

/** The options are a table: knowledge/facts/awslogs-options.json. */
export default defineRule({
  id: 'awslogs-options-exist',
  tier: 'refused',
  category: 'validity',
  summary: 'The options of the log driver awslogs are ones that it has.',
  why: 'ECS checks the names of the options, so a misspelt one is found when the definition is registered.',
  fix: 'Correct or remove the option.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html',
  awsError: 'Log driver awslogs disallows options: {option}',
  concept: 'awslogs',
  covers: ['CD-LOG-AWSLOGS-OPTS'],
  needs: 'container',
  messages: {
    unknown:
      'Container "{container}" gives the log driver awslogs the option {option}, which it does not have.',
  },
  examples: {
    valid: [withOption('awslogs-stream-prefix')],
    invalid: [
      {
        input: withOption('aws-logs-group'),
        reports: [
          {
            message: 'unknown',
            at: '/containerDefinitions/0/logConfiguration/options/aws-logs-group',
          },
        ],
      },
      {
        input: withOption('awslogs-prefix'),
        reports: [
          {
            message: 'unknown',
            at: '/containerDefinitions/0/logConfiguration/options/awslogs-prefix',
          },
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
      for (const option of Object.keys(log.options ?? {})) {
        if (awslogsOptions.has(option) || hasPlaceholder(option)) continue;
        const at = [...path, 'logConfiguration', 'options', option];
        const meant = meantBy(option, awslogsOptions);
        yield {
          message: 'unknown',
          path: at,
          values: { container: label, option },
          repair: meant?.sure === true ? renaming(at, meant.name) : undefined,
        };
      }
    }
  },
});
