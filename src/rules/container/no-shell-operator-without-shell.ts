import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';
import { shellVariable } from '../shell-variable.ts';

const OPERATORS: ReadonlySet<string> = new Set(['&&', '||', '|']);

/** An operator is never filled in, so the other words do not matter to it. */
export default defineRule({
  id: 'no-shell-operator-without-shell',
  tier: 'fails',
  category: 'validity',
  summary: '`&&`, `||`, `|` and `$NAME` stand in a line of shell.',
  why: 'Without a shell they are passed to the program as plain arguments: what follows an operator is never run, and a variable keeps its name for a value.',
  fix: 'Write the line as one string: `["sh", "-c", "npm run migrate && npm start"]`.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
  awsError: null,
  concept: 'entrypoint-command',
  covers: ['CD-CMD-SHELLVAR'],
  needs: 'container',
  messages: {
    operator:
      '`command` of container "{container}" has `{operator}` as an argument, where no shell reads it.',
    variable:
      '`command` of container "{container}" has `{variable}` as an argument, where no shell replaces it.',
  },
  examples: {
    valid: [
      oneContainer({ command: ['sh', '-c', 'npm run migrate && npm start --port $PORT'] }),
      oneContainer({ entryPoint: ['/bin/bash', '-c'], command: ['$START'] }),
      oneContainer({ command: ['serve', '--port', '$' + '{PORT}', '$HOST'] }),
      oneContainer({ image: 'web:$TAG', command: ['serve', '$PORT'] }),
      oneContainer({ entryPoint: ['/entrypoint.sh'], command: ['serve', '$PORT'] }),
      { family: '$NAME', ...oneContainer({ command: ['serve', '$PORT'] }) },
      oneContainer({ command: ['npm', 'start'] }),
    ],
    invalid: [
      {
        input: oneContainer({ command: ['npm', 'run', 'migrate', '&&', 'npm', 'start'] }),
        reports: [{ message: 'operator', at: '/containerDefinitions/0/command/3' }],
      },
      {
        input: oneContainer({ command: ['echo', '$HOME', '&&', 'ls'] }),
        reports: [
          { message: 'operator', at: '/containerDefinitions/0/command/2' },
          { message: 'variable', at: '/containerDefinitions/0/command/1' },
        ],
      },
      {
        input: oneContainer({ command: ['serve', '--port=$PORT'] }),
        reports: [{ message: 'variable', at: '/containerDefinitions/0/command/1' }],
      },
    ],
  },
  *check(task, { isUnknown }) {
    for (const { container, path, label } of containersOf(task)) {
      const command = container.command ?? [];
      const index = command.findIndex((word, at) => at > 0 && OPERATORS.has(word));
      const operator = command[index];
      if (operator !== undefined)
        yield {
          message: 'operator',
          path: [...path, 'command', index],
          values: { container: label, operator },
        };
      const known = !isUnknown(...path, 'entryPoint') && !isUnknown(...path, 'image');
      const found = known ? shellVariable(container, task) : undefined;
      if (found !== undefined)
        yield {
          message: 'variable',
          path: [...path, 'command', found.index],
          values: { container: label, variable: found.variable },
        };
    }
  },
});
