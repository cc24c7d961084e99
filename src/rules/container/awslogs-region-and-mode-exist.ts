import { hasPlaceholder } from '../../model/placeholder.ts';
import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';

/** What has capitals stands for a value that is filled in later. */
const isOpen = (value: string): boolean =>
  value === '' || hasPlaceholder(value) || /[A-Z]/.test(value);

const REGION = /^[a-z]{2,4}(?:-[a-z]+){1,2}-\d$/;
const MODE = /^(?:non-)?blocking$/;
const logged = (options: Readonly<Record<string, string>>) =>
  oneContainer({ logConfiguration: { logDriver: 'awslogs', options } });
const at = '/containerDefinitions/0/logConfiguration/options';

export default defineRule({
  id: 'awslogs-region-and-mode-exist',
  tier: 'fails',
  category: 'validity',
  summary: 'The Region of awslogs has the form of one, and its mode is blocking or non-blocking.',
  why: 'AWS stores the options as they are. The log driver reads them when the task starts, and where it cannot the task stops.',
  fix: 'Write the Region as `eu-west-1`, without a zone, and the mode as `non-blocking`.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/using_awslogs.html',
  awsError: null,
  concept: 'awslogs',
  covers: [],
  needs: 'container',
  messages: {
    region: 'awslogs-region of container "{container}" is "{value}", which is no Region.',
    mode: 'The log `mode` of container "{container}" is "{value}"; there are blocking and non-blocking.',
  },
  examples: {
    valid: [logged({ 'awslogs-region': 'us-gov-west-1', mode: 'non-blocking' })],
    invalid: [
      {
        input: logged({ 'awslogs-region': 'eu-west-1a', mode: 'nonblocking' }),
        reports: [
          { message: 'region', at: `${at}/awslogs-region` },
          { message: 'mode', at: `${at}/mode` },
        ],
      },
    ],
  },
  *check(task) {
    for (const { container, path, label } of containersOf(task)) {
      const { logDriver, options = {} } = container.logConfiguration ?? {};
      if (logDriver !== 'awslogs') continue;
      const { 'awslogs-region': region = '', mode = '' } = options;
      const inside = [...path, 'logConfiguration', 'options'];
      if (!REGION.test(region) && !isOpen(region))
        yield {
          message: 'region',
          path: [...inside, 'awslogs-region'],
          values: { container: label, value: region },
        };
      if (!MODE.test(mode) && !isOpen(mode))
        yield {
          message: 'mode',
          path: [...inside, 'mode'],
          values: { container: label, value: mode },
        };
    }
  },
});
