import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';
import { removing, unsafe } from '../repair.ts';

export default defineRule({
  id: 'no-port-mappings-without-network',
  tier: 'refused',
  category: 'validity',
  summary: 'With network mode none, no ports are mapped.',
  why: 'Such a task has no network to open a port on.',
  fix: 'Remove `portMappings`, or choose another `networkMode`.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html',
  awsError: null,
  concept: 'none-network',
  covers: ['CD-PM-NONE'],
  needs: 'task',
  messages: { mapped: 'Container "{container}" maps ports, but the network mode is none.' },
  examples: {
    valid: [
      oneContainer({ portMappings: [] }, { networkMode: 'none' }),
      oneContainer({ portMappings: [{ containerPort: 80 }] }),
    ],
    invalid: [
      {
        input: oneContainer({ portMappings: [{ containerPort: 80 }] }, { networkMode: 'none' }),
        reports: [{ message: 'mapped', at: '/containerDefinitions/0/portMappings' }],
      },
    ],
  },
  *check(task) {
    if (task.networkMode !== 'none') return;
    for (const { container, path, label } of containersOf(task))
      if ((container.portMappings ?? []).length > 0)
        yield {
          message: 'mapped',
          path: [...path, 'portMappings'],
          values: { container: label },
          repair: unsafe(removing([...path, 'portMappings'])),
        };
  },
});
