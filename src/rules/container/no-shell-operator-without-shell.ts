import { hasPlaceholder } from '../../model/placeholder.ts';
import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';

const OPERATORS: ReadonlySet<string> = new Set(['&&', '||', '|']);

export default defineRule({
  id: 'no-shell-operator-without-shell',
  tier: 'fails',
  category: 'validity',
  summary: '`&&`, `||` and `|` stand in a line of shell.',
  why: 'Without a shell they are passed to the program as plain arguments, and what follows them is never run.',
  fix: 'Write the line as one string: `["sh", "-c", "npm run migrate && npm start"]`.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
  awsError: null,
  concept: 'entrypoint-command',
  covers: ['CD-CMD-SHELLVAR'],
  needs: 'container',
  messages: {
    operator:
      '`command` of container "{container}" has `{operator}` as an argument, where no shell reads it.',
  },
  examples: {
    valid: [
      oneContainer({ command: ['sh', '-c', 'npm run migrate && npm start'] }),
      oneContainer({ command: ['npm', 'start'] }),
    ],
    invalid: [
      {
        input: oneContainer({ command: ['npm', 'run', 'migrate', '&&', 'npm', 'start'] }),
        reports: [{ message: 'operator', at: '/containerDefinitions/0/command/3' }],
      },
    ],
  },
  *check(task) {
    for (const { container, path, label } of containersOf(task)) {
      const command = container.command ?? [];
      const index = command.findIndex((word) => OPERATORS.has(word));
      const operator = command[index];
      if (operator === undefined || index === 0 || command.some(hasPlaceholder)) continue;
      yield {
        message: 'operator',
        path: [...path, 'command', index],
        values: { container: label, operator },
      };
    }
  },
});
