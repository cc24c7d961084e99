import { hasPlaceholder } from '../../model/placeholder.ts';
import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';
import { respelling } from '../repair.ts';
import { containerEnums } from '../tables.ts';

const choices = containerEnums.UlimitName;

export default defineRule({
  id: 'ulimit-name-exists',
  tier: 'refused',
  category: 'validity',
  summary: 'Every ulimit has a name that Linux knows.',
  why: 'ECS takes the names of setrlimit, in lower case and without RLIMIT_.',
  fix: 'Correct the name: nofile for open files, nproc for processes.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Ulimit.html',
  awsError: null,
  concept: 'ulimits',
  covers: ['CD-ULIMIT-NAME'],
  needs: 'container',
  messages: {
    unknown: 'Ulimit "{name}" of container "{container}" does not exist; there are {choices}.',
  },
  examples: {
    valid: [oneContainer({ ulimits: [{ name: 'nofile' }] })],
    invalid: [
      {
        input: oneContainer({ ulimits: [{ name: 'NOFILE' }] }),
        reports: [{ message: 'unknown', at: '/containerDefinitions/0/ulimits/0/name' }],
      },
      {
        input: oneContainer({ ulimits: [{ name: 'RLIMIT_NOFILE' }] }),
        reports: [{ message: 'unknown', at: '/containerDefinitions/0/ulimits/0/name' }],
      },
    ],
  },
  *check(task) {
    for (const { container, path, label } of containersOf(task))
      for (const [index, { name }] of (container.ulimits ?? []).entries())
        if (name !== undefined && !choices.includes(name) && !hasPlaceholder(name))
          yield {
            message: 'unknown',
            path: [...path, 'ulimits', index, 'name'],
            values: { container: label, name, choices: choices.join(', ') },
            repair: respelling([...path, 'ulimits', index, 'name'], name, choices),
          };
  },
});
