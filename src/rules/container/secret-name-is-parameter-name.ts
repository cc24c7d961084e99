import { hasPlaceholder } from '../../model/placeholder.ts';
import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';

const withSource = (valueFrom: string): Readonly<Record<string, unknown>> =>
  oneContainer({ secrets: [{ name: 'DB', valueFrom }] });

export default defineRule({
  id: 'secret-name-is-parameter-name',
  tier: 'refused',
  category: 'validity',
  summary: 'A secret that is not an ARN is the name of a parameter.',
  why: 'What is not an ARN is read as a name in Parameter Store, with letters, digits, and the signs . - _ and /. A secret of Secrets Manager is named by its ARN.',
  fix: 'Give the full ARN of the secret, or correct the name of the parameter.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Secret.html',
  awsError:
    'The Systems Manager parameter name specified for secret {name} is invalid. The parameter name can be up to 2048 characters and include the following letters and symbols: a-zA-Z0-9_.-',
  concept: 'secrets',
  covers: ['CD-SECRETS-SSMNAME'],
  needs: 'container',
  messages: {
    name: 'The source of secret "{name}" of container "{container}" is neither an ARN nor a name that a parameter can have.',
  },
  examples: {
    valid: [
      withSource('/app/db-password'),
      withSource('arn:aws:ssm:eu-west-1:123456789012:parameter/a'),
    ],
    invalid: [
      {
        input: withSource('db-credentials:password::'),
        reports: [{ message: 'name', at: '/containerDefinitions/0/secrets/0/valueFrom' }],
      },
    ],
  },
  *check(task) {
    for (const { container, path, label } of containersOf(task))
      for (const [index, { name = '', valueFrom = '' }] of (container.secrets ?? []).entries())
        if (
          !valueFrom.startsWith('arn:') &&
          /[^A-Za-z0-9_./-]/.test(valueFrom) &&
          !hasPlaceholder(valueFrom)
        )
          yield {
            message: 'name',
            path: [...path, 'secrets', index, 'valueFrom'],
            values: { container: label, name },
          };
  },
});
