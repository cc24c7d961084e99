import { hasPlaceholder } from '../../model/placeholder.ts';
import { defineRule } from '../define-rule.ts';
import { aService } from '../example-service.ts';

const packed = (field: string) => aService({ placementStrategy: [{ type: 'binpack', field }] });

/** Capitals are judged by nobody here: AWS describes what it took in lower or upper case. */
export default defineRule({
  id: 'binpack-field-is-cpu-or-memory',
  tier: 'refused',
  category: 'validity',
  summary: 'The field of a binpack strategy is cpu or memory.',
  why: 'binpack fills the instance that has the least of something left, and these are the two things it knows.',
  fix: 'Set `field` to cpu or memory, or the type to spread.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PlacementStrategy.html',
  awsError: "binpack field '{field}' is invalid",
  concept: 'binpack',
  covers: ['SV-STRATEGY'],
  needs: 'service',
  messages: { field: 'binpack by "{field}" is not possible, only by cpu or memory.' },
  examples: {
    valid: [packed('memory')],
    invalid: [
      { input: packed('disk'), reports: [{ message: 'field', at: '/placementStrategy/0/field' }] },
    ],
  },
  *check({ placementStrategy = [] }) {
    for (const [index, { type, field }] of placementStrategy.entries()) {
      if (type !== 'binpack' || field === undefined || hasPlaceholder(field)) continue;
      if (!/^(?:cpu|memory)$/i.test(field))
        yield { message: 'field', path: ['placementStrategy', index, 'field'], values: { field } };
    }
  },
});
