import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';

const WORKER =
  /(?:^|[\s/:_-])(?:celery|sidekiq|resque|rq|dramatiq|bullmq|queue|workers?|consumers?)(?:$|[\s/:.-])/i;

/** A command without its options: the workers of `gunicorn --workers 4` are something else. */
const words = (command: readonly string[]): string =>
  command.join(' ').replace(/(?:^|\s)-\S*/g, ' ');

const fargate = { requiresCompatibilities: ['FARGATE'] };
const worker = { command: ['bundle', 'exec', 'sidekiq'] };

/** Judged by the name, the command and the lack of ports, and said as a guess. */
export default defineRule({
  id: 'worker-needs-stop-timeout',
  tier: 'advice',
  category: 'reliability',
  summary: 'A worker on Fargate says how long it may take to stop.',
  why: 'ECS kills a container 30 seconds after it asks it to stop. A worker that needs longer for a job loses it at every deployment.',
  fix: 'Set `stopTimeout` to the time that a job takes, up to 120 seconds, and let the worker finish on SIGTERM.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
  awsError: null,
  concept: 'stop-timeout',
  covers: ['FG-STOPTIMEOUT-LOW'],
  needs: 'task',
  targets: ['FARGATE'],
  messages: {
    unset: 'Container "{container}" looks like a worker, and has 30 seconds to stop.',
  },
  examples: {
    valid: [
      oneContainer({ ...worker, stopTimeout: 120 }, fargate),
      oneContainer({ command: ['sh', '-c', 'gunicorn --workers 4 app'] }, fargate),
      oneContainer({ ...worker, portMappings: [{ containerPort: 80 }] }, fargate),
    ],
    invalid: [
      {
        input: oneContainer(worker, fargate),
        reports: [{ message: 'unset', at: '/containerDefinitions/0' }],
      },
    ],
  },
  *check(task, { isUnknown }) {
    for (const { container, path, label } of containersOf(task)) {
      const { name = '', command = [], essential, stopTimeout, portMappings = [] } = container;
      if (essential === false || stopTimeout !== undefined || portMappings.length > 0) continue;
      if (isUnknown(...path, 'stopTimeout') || isUnknown(...path, 'portMappings')) continue;
      if (WORKER.test(name) || WORKER.test(words(command)))
        yield { message: 'unset', path, values: { container: label } };
    }
  },
});
