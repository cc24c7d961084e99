import { hasPlaceholder } from '../../model/placeholder.ts';
import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';

/** An entry that is empty as a whole is a leftover of a form, and AWS drops it. */
export default defineRule({
  id: 'environment-names-are-given',
  tier: 'fails',
  category: 'validity',
  summary: 'Every environment variable that has a value has a name.',
  why: 'A process gets its environment as name=value. Docker refuses to start a container with a variable that has no name.',
  fix: 'Name the variable, or remove the entry.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_KeyValuePair.html',
  awsError: null,
  concept: 'environment-variables',
  covers: [],
  needs: 'container',
  messages: {
    nameless: 'Environment variable number {number} of container "{container}" has no name.',
  },
  examples: {
    valid: [
      oneContainer({ environment: [{ name: 'PORT', value: '' }] }),
      oneContainer({ environment: [{ name: '', value: '' }] }),
    ],
    invalid: [
      {
        input: oneContainer({ environment: [{ value: 'x' }] }),
        reports: [{ message: 'nameless', at: '/containerDefinitions/0/environment/0/name' }],
      },
    ],
  },
  *check(task, { isUnknown }) {
    for (const { container, path, label } of containersOf(task))
      for (const [index, { name = '', value = '' }] of (container.environment ?? []).entries()) {
        const entry = [...path, 'environment', index];
        if (name !== '' || value === '' || hasPlaceholder(value)) continue;
        if (isUnknown(...entry, 'value')) continue;
        const values = { number: index + 1, container: label };
        yield { message: 'nameless', path: [...entry, 'name'], values };
      }
  },
});
