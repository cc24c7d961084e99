import { hasPlaceholder } from '../../model/placeholder.ts';
import { defineRule } from '../define-rule.ts';
import { aService } from '../example-service.ts';
import { setting } from '../repair.ts';

/** An equals sign by itself: neither `==`, `=~`, `!=`, `<=` nor `>=`. */
const SINGLE = /(?<![=!<>])=(?![=~])/g;
const limited = (expression: string) =>
  aService({ placementConstraints: [{ type: 'memberOf', expression }] });

export default defineRule({
  id: 'expression-has-two-equals-signs',
  tier: 'refused',
  category: 'validity',
  summary: 'Expressions of the cluster query language compare with `==`.',
  why: 'The language has `==` and `=~`, but no single equals sign.',
  fix: 'Write `attribute:ecs.instance-type == t3.small`.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cluster-query-language.html',
  awsError: null,
  concept: 'cluster-query-language',
  covers: [],
  needs: 'service',
  messages: { single: 'The expression of constraint number {number} compares with a single `=`.' },
  examples: {
    valid: [
      limited('attribute:ecs.instance-type == t3.small'),
      limited('attribute:ecs.instance-type =~ t3.* and runningTasksCount >= 1'),
    ],
    invalid: [
      {
        input: limited('attribute:ecs.instance-type = t3.small'),
        reports: [{ message: 'single', at: '/placementConstraints/0/expression' }],
      },
    ],
  },
  *check({ placementConstraints = [] }) {
    for (const [index, { type, expression = '' }] of placementConstraints.entries()) {
      if (type !== 'memberOf' || hasPlaceholder(expression)) continue;
      const meant = expression.replaceAll(SINGLE, '==');
      const path = ['placementConstraints', index, 'expression'];
      if (meant !== expression)
        yield {
          message: 'single',
          path,
          values: { number: index + 1 },
          repair: setting(path, meant),
        };
    }
  },
});
