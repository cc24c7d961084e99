import { hasPlaceholder } from '../../model/placeholder.ts';
import { containersOf, namesPhrase } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';

const TAIL = /^arn:[^:]*:secretsmanager:.*:secret:(.+)$/;

const withSource = (valueFrom: string): Readonly<Record<string, unknown>> =>
  oneContainer({ secrets: [{ name: 'DB', valueFrom }] });

export default defineRule({
  id: 'secret-arn-has-all-parts',
  tier: 'fails',
  category: 'validity',
  summary: 'A secret ARN with a JSON key also has places for stage and version.',
  why: 'The agent reads key, version stage and version id behind the name, and takes all three or none. With another number it stops before the container starts.',
  fix: 'Write `…:secret:name-XXXXXX:key::`, with two colons at the end.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/secrets-envvar-secrets-manager.html',
  awsError: 'unexpected ARN format with parameters when trying to retrieve ASM secret',
  concept: 'secrets',
  covers: ['CD-SECRETS-JSONKEY'],
  needs: 'container',
  messages: {
    parts:
      'In container "{container}" the ARN of these secrets has one or two parts behind the name, or more than three: {names}.',
  },
  examples: {
    valid: [
      withSource('arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-a1B2c3'),
      withSource('arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-a1B2c3:key::'),
    ],
    invalid: [
      {
        input: withSource('arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-a1B2c3:key'),
        reports: [{ message: 'parts', at: '/containerDefinitions/0/secrets/0/valueFrom' }],
      },
    ],
  },
  *check(task) {
    for (const { container, path, label } of containersOf(task)) {
      const secrets = container.secrets ?? [];
      const wrong = secrets.filter(({ valueFrom = '' }) => {
        const tail = TAIL.exec(valueFrom)?.[1] ?? '';
        return ![1, 4].includes(tail.split(':').length) && !hasPlaceholder(tail);
      });
      const [first] = wrong;
      if (first !== undefined)
        yield {
          message: 'parts',
          path: [...path, 'secrets', secrets.indexOf(first), 'valueFrom'],
          values: { container: label, names: namesPhrase(wrong.map(({ name = '' }) => name)) },
        };
    }
  },
});
