import { defineRule } from '../define-rule.ts';
import { setting } from '../repair.ts';

/** A container is essential unless it says otherwise. */
export default defineRule({
  id: 'definition-needs-essential-container',
  tier: 'refused',
  category: 'validity',
  summary: 'At least one container is essential.',
  why: 'A task stops when an essential container stops, so without one ECS could never tell that it is over.',
  fix: 'Remove `"essential": false` from the container that does the work.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html',
  awsError: "Task definition doesn't have any essential container",
  concept: 'essential-container',
  covers: ['TD-ESSENTIAL-NONE'],
  needs: 'containers',
  messages: { none: 'Every container says `"essential": false`.' },
  examples: {
    valid: [{ containerDefinitions: [{ name: 'app' }, { name: 'init', essential: false }] }],
    invalid: [
      {
        input: { containerDefinitions: [{ name: 'app', essential: false }] },
        reports: [{ message: 'none', at: '/containerDefinitions/0/essential' }],
      },
    ],
  },
  *check(task) {
    const containers = task.containerDefinitions ?? [];
    const path = ['containerDefinitions', 0, 'essential'];
    if (containers.length > 0 && containers.every(({ essential }) => essential === false))
      yield {
        message: 'none',
        path,
        repair: containers.length === 1 ? setting(path, true) : undefined,
      };
  },
});
