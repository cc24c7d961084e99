import { hasPlaceholder } from '../../model/placeholder.ts';
import { defineRule } from '../define-rule.ts';
import { sameValue } from '../fix/same-value.ts';
import { removing } from '../repair.ts';

/** Missing names are the business of volume-name-is-well-formed. */
export default defineRule({
  id: 'volume-names-are-unique',
  tier: 'refused',
  category: 'validity',
  summary: 'No two volumes of a task have the same name.',
  why: 'A mount point names its volume, and the name must lead to one.',
  fix: 'Remove one of them, or rename it together with the mount points that mean it.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Volume.html',
  awsError: null,
  concept: 'data-volume',
  covers: ['TD-VOL-DUP'],
  needs: 'task',
  messages: { repeated: 'The name "{name}" is taken by an earlier volume.' },
  examples: {
    valid: [{ volumes: [{ name: 'data' }, { name: 'cache' }] }],
    invalid: [
      {
        input: { volumes: [{ name: 'data' }, { name: 'data' }] },
        reports: [{ message: 'repeated', at: '/volumes/1/name' }],
      },
    ],
  },
  *check(task) {
    const seen = new Map<string, unknown>();
    for (const [index, volume] of (task.volumes ?? []).entries()) {
      const { name = '' } = volume;
      if (name === '' || hasPlaceholder(name)) continue;
      if (seen.has(name))
        yield {
          message: 'repeated',
          path: ['volumes', index, 'name'],
          values: { name },
          repair: sameValue(seen.get(name), volume) ? removing(['volumes', index]) : undefined,
        };
      else seen.set(name, volume);
    }
  },
});
