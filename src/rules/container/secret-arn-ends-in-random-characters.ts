import { hasPlaceholder } from '../../model/placeholder.ts';
import { containersOf, namesPhrase } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';

const NAME = /^arn:[^:]*:secretsmanager:.*:secret:([^:]+)/;

const withSource = (valueFrom: string): Readonly<Record<string, unknown>> =>
  oneContainer({ secrets: [{ name: 'DB', valueFrom }] });

export default defineRule({
  id: 'secret-arn-ends-in-random-characters',
  tier: 'advice',
  category: 'reliability',
  summary: 'A secret ARN holds the six random characters at the end of its name.',
  why: 'Secrets Manager adds them to every name. Without them the secret is found by its beginning, while a policy on the full ARN does not match and the task stops with AccessDeniedException.',
  fix: 'Copy the whole ARN of the secret, or allow `name-??????` in the policy of the execution role.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/secrets-envvar-secrets-manager.html',
  awsError: null,
  concept: 'secrets',
  covers: ['CD-SECRETS-SUFFIX'],
  needs: 'container',
  messages: {
    cut: 'In container "{container}" these secrets have an ARN without the six random characters: {names}.',
  },
  examples: {
    valid: [withSource('arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-a1B2c3:key::')],
    invalid: [
      {
        input: withSource('arn:aws:secretsmanager:eu-west-1:123456789012:secret:prod/db'),
        reports: [{ message: 'cut', at: '/containerDefinitions/0/secrets/0/valueFrom' }],
      },
    ],
  },
  *check(task) {
    for (const { container, path, label } of containersOf(task)) {
      const secrets = container.secrets ?? [];
      const cut = secrets.filter(({ valueFrom = '' }) => {
        const name = NAME.exec(valueFrom)?.[1];
        return name !== undefined && !/-[A-Za-z0-9]{6}$/.test(name) && !hasPlaceholder(valueFrom);
      });
      const [first] = cut;
      if (first !== undefined)
        yield {
          message: 'cut',
          path: [...path, 'secrets', secrets.indexOf(first), 'valueFrom'],
          values: { container: label, names: namesPhrase(cut.map(({ name = '' }) => name)) },
        };
    }
  },
});
