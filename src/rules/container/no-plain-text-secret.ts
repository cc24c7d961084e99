import { containersOf, namesPhrase } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';
import { looksLikeSecret } from '../secret-name.ts';

/** Judged by the name, or by a value that has the form of a key or holds a password; the value is never shown. One report for each container. */
export default defineRule({
  id: 'no-plain-text-secret',
  tier: 'advice',
  category: 'security',
  summary: 'No secret stands in plain text among the environment variables.',
  why: 'Everyone who may describe the task definition can read its environment, and old revisions keep it.',
  fix: 'Store it in Secrets Manager or Parameter Store, name it in `secrets`, and change it: it has been readable.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/specifying-sensitive-data.html',
  awsError: null,
  concept: 'secrets',
  covers: ['CD-ENV-PLAINTEXT'],
  needs: 'container',
  messages: {
    plain:
      'In plain text in `environment` of container "{container}", and by name or form a secret: {names}.',
  },
  examples: {
    valid: [
      oneContainer({
        environment: [
          {
            name: 'DB_SECRET_ARN',
            value: 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:db',
          },
          { name: 'TOKEN_URL', value: 'https://example.com/token' },
          { name: 'DB_PASSWORD', value: '<DB_PASSWORD>' },
          { name: 'DATABASE_URL', value: 'postgres://db.internal:5432/app' },
        ],
      }),
    ],
    invalid: [
      {
        input: oneContainer({ environment: [{ name: 'DB_PASSWORD', value: 'correct-horse' }] }),
        reports: [{ message: 'plain', at: '/containerDefinitions/0/environment/0' }],
      },
      {
        input: oneContainer({
          environment: [
            { name: 'DATABASE_URL', value: 'postgres://app:horse@db.internal:5432/app' },
          ],
        }),
        reports: [{ message: 'plain', at: '/containerDefinitions/0/environment/0' }],
      },
    ],
  },
  *check(task) {
    for (const { container, path, label } of containersOf(task)) {
      const environment = container.environment ?? [];
      const names = environment.flatMap((variable) =>
        looksLikeSecret(variable) ? (variable.name ?? []) : [],
      );
      if (names.length > 0)
        yield {
          message: 'plain',
          path: [...path, 'environment', environment.findIndex(looksLikeSecret)],
          values: { container: label, names: namesPhrase(names) },
        };
    }
  },
});
