import type { Path } from '../../model/parse-leniently.ts';
import { defineRule } from '../define-rule.ts';
import { awsPath } from '../fill-template.ts';

function* fractions(value: unknown, path: Path): Iterable<{ value: number; path: Path }> {
  if (typeof value === 'number' && !Number.isInteger(value)) yield { value, path };
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value))
    if (typeof inner === 'object' || typeof inner === 'number')
      yield* fractions(inner, [...path, Array.isArray(value) ? Number(key) : key]);
}

/** Whether there is a fraction at all, which needs no paths to see. */
const hasFraction = (value: unknown): boolean => {
  if (typeof value === 'number') return !Number.isInteger(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some(hasFraction);
};

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
  *check(task) {
    if (!hasFraction(task)) return;
    for (const { value, path } of fractions(task, []))
      yield { message: 'fraction', path, values: { field: awsPath(path), value } };
  },
});
