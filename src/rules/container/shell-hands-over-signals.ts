import { hasPlaceholder } from '../../model/placeholder.ts';
import { containersOf, mayRunOnWindows } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';
import { setting, unsafe } from '../repair.ts';

const withLine = (line: string): Readonly<Record<string, unknown>> =>
  oneContainer({ entryPoint: ['sh', '-c'], command: [line] });

/** A shell with a single command replaces itself by it; `initProcessEnabled` at least ends the shell. */
export default defineRule({
  id: 'shell-hands-over-signals',
  tier: 'advice',
  category: 'reliability',
  summary: 'A shell that starts the application hands its signals over.',
  why: 'ECS stops a container with SIGTERM, which goes to the shell and not to what it started. After `stopTimeout` all is killed, in the middle of requests.',
  fix: 'Start the application with `exec` at the end of the line.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
  awsError: null,
  concept: 'graceful-shutdown',
  covers: ['CD-INIT'],
  needs: 'container',
  messages: {
    kept: 'Container "{container}" starts several commands in a shell, without `exec`, so the application gets no SIGTERM.',
  },
  examples: {
    valid: [
      withLine('npm run migrate && exec npm start'),
      withLine('npm start'),
      oneContainer({ command: ['npm', 'start'] }),
    ],
    invalid: [
      {
        input: withLine('npm run migrate && npm start'),
        reports: [{ message: 'kept', at: '/containerDefinitions/0' }],
      },
    ],
  },
  *check(task, context) {
    if (mayRunOnWindows(task, context)) return;
    for (const { container, path, label } of containersOf(task)) {
      const words = [...(container.entryPoint ?? []), ...(container.command ?? [])];
      const [shell = '', option = '', line = ''] = words;
      const several = /&&|;|\n/.test(line);
      if (!/^(?:\/bin\/)?(?:ba|da|a)?sh$/.test(shell) || !/^-[a-z]*c$/.test(option) || !several)
        continue;
      if (/\bexec\b|\btrap\b/.test(line) || words.some(hasPlaceholder)) continue;
      if (container.linuxParameters?.initProcessEnabled !== true)
        yield {
          message: 'kept',
          path,
          values: { container: label },
          repair: unsafe(setting([...path, 'linuxParameters', 'initProcessEnabled'], true)),
        };
    }
  },
});
