import { hasPlaceholder } from '../../model/placeholder.ts';
import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';

const withLog = (log: object): Readonly<Record<string, unknown>> =>
  oneContainer({ logConfiguration: { logDriver: 'splunk', ...log } });

export default defineRule({
  id: 'splunk-needs-token-and-url',
  tier: 'refused',
  category: 'validity',
  summary: 'A container that logs to Splunk has the token and the address.',
  why: 'The driver cannot deliver anything without them.',
  fix: 'Add the option `splunk-url`, and `splunk-token` in `secretOptions`.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html',
  awsError: null,
  concept: 'log-configuration',
  covers: ['CD-LOG-SPLUNK'],
  needs: 'container',
  messages: { missing: 'Container "{container}" logs to Splunk without {options}.' },
  examples: {
    valid: [
      withLog({
        options: { 'splunk-url': 'https://splunk.example' },
        secretOptions: [{ name: 'splunk-token' }],
      }),
    ],
    invalid: [
      {
        input: withLog({}),
        reports: [{ message: 'missing', at: '/containerDefinitions/0/logConfiguration' }],
      },
    ],
  },
  *check(task, { isUnknown }) {
    for (const {
      container: { logConfiguration: log },
      path,
      label,
    } of containersOf(task)) {
      if (log?.logDriver !== 'splunk') continue;
      const at = [...path, 'logConfiguration'];
      const secrets = (log.secretOptions ?? []).map(({ name }) => name);
      const given = new Set([...Object.keys(log.options ?? {}), ...secrets]);
      const open = ['options', 'secretOptions'].some((field) => isUnknown(...at, field));
      if (open || secrets.some((name) => name === undefined || hasPlaceholder(name))) continue;
      const missing = ['splunk-token', 'splunk-url'].filter(
        (option) => !given.has(option) && !isUnknown(...at, 'options', option),
      );
      if (missing.length > 0)
        yield {
          message: 'missing',
          path: at,
          values: { container: label, options: missing.join(', ') },
        };
    }
  },
});
