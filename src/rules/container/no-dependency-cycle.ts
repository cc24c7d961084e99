import { hasPlaceholder } from '../../model/placeholder.ts';
import { wayBack } from '../container-items.ts';
import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';

const on = (name: string, containerName: string) => ({
  name,
  dependsOn: [{ containerName, condition: 'START' }],
});

/** A cycle is told once, at its first container. */
export default defineRule({
  id: 'no-dependency-cycle',
  tier: 'refused',
  category: 'validity',
  summary: 'No container waits for itself, not even through others.',
  why: 'Containers that wait for each other would never start.',
  fix: 'Remove one of the dependencies.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDependency.html',
  awsError: null,
  concept: 'container-dependency',
  covers: ['CD-DEP-CYCLE'],
  needs: 'container',
  messages: { cycle: 'Container "{container}" waits for itself: {way}.' },
  examples: {
    valid: [{ containerDefinitions: [on('a', 'b'), { name: 'b' }] }],
    invalid: [
      {
        input: { containerDefinitions: [on('a', 'b'), on('b', 'a')] },
        reports: [{ message: 'cycle', at: '/containerDefinitions/0/dependsOn' }],
      },
      {
        input: { containerDefinitions: [on('a', 'a')] },
        reports: [{ message: 'cycle', at: '/containerDefinitions/0/dependsOn' }],
      },
      {
        input: { ...on('a', 'a'), image: 'web:1' },
        reports: [{ message: 'cycle', at: '/dependsOn' }],
      },
    ],
  },
  *check(task) {
    const next = new Map(
      containersOf(task).map(({ container, label }) => [
        label,
        (container.dependsOn ?? []).flatMap(({ containerName: name }) =>
          hasPlaceholder(name) ? [] : (name ?? []),
        ),
      ]),
    );
    const told = new Set<string>();
    for (const { path, label } of containersOf(task)) {
      const way = told.has(label) ? [] : (wayBack(label, next) ?? []);
      for (const name of way) told.add(name);
      if (way.length > 0)
        yield {
          message: 'cycle',
          path: [...path, 'dependsOn'],
          values: { container: label, way: way.join(' → ') },
        };
    }
  },
});
