import { defineRule } from '../define-rule.ts';
import { fractions } from '../fractions.ts';

/** Every number of a task definition is a whole one; fractions of a vCPU are strings. */
export default defineRule({
  id: 'numbers-are-whole',
  tier: 'refused',
  category: 'validity',
  summary: 'Every number is a whole number.',
  why: 'All numbers of a task definition are counts: MiB, cpu units, seconds, ports.',
  fix: 'Round it. Container memory is in MiB and container cpu in units of which 1024 are a vCPU.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
  awsError: "Invalid type for parameter {field}, value: {value}, type: <class 'float'>, …",
  concept: 'container-definition',
  covers: [],
  needs: 'container',
  messages: { fraction: '`{field}` is {value}, and must be a whole number.' },
  examples: {
    valid: [{ cpu: '.25 vCPU', containerDefinitions: [{ cpu: 256, memory: 512 }] }],
    invalid: [
      {
        input: { containerDefinitions: [{ cpu: 0.25, portMappings: [{ containerPort: 80.5 }] }] },
        reports: [
          { message: 'fraction', at: '/containerDefinitions/0/cpu' },
          { message: 'fraction', at: '/containerDefinitions/0/portMappings/0/containerPort' },
        ],
      },
    ],
  },
  check: fractions,
});
