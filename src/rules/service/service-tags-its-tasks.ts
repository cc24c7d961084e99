import { hasPlaceholder } from '../../model/placeholder.ts';
import { defineRule } from '../define-rule.ts';
import { aService } from '../example-service.ts';
import { setting, unsafe } from '../repair.ts';

export default defineRule({
  id: 'service-tags-its-tasks',
  tier: 'advice',
  category: 'cost',
  summary: 'A service hands tags to its tasks.',
  why: 'Costs arise for tasks. Without tags on them the bill does not say which service or team they belong to, and tags cannot be added to the past.',
  fix: 'Set `propagateTags` to SERVICE and `enableECSManagedTags` to true.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-using-tags.html',
  awsError: null,
  concept: 'tagging',
  covers: ['SV-TAGS-PROP'],
  needs: 'service',
  general: true,
  messages: { none: 'The tasks of the service get no tags.' },
  examples: {
    valid: [aService({ propagateTags: 'SERVICE' }), aService({ enableECSManagedTags: true })],
    invalid: [
      {
        input: aService({ propagateTags: 'NONE' }),
        reports: [{ message: 'none', at: '/propagateTags' }],
      },
      { input: aService(), reports: [{ message: 'none', at: '/propagateTags' }] },
    ],
  },
  *check({ propagateTags = 'NONE', enableECSManagedTags }, { isUnknown }) {
    if (propagateTags !== 'NONE' || hasPlaceholder(propagateTags)) return;
    if (enableECSManagedTags !== true && !isUnknown('enableECSManagedTags'))
      yield {
        message: 'none',
        path: ['propagateTags'],
        repair: unsafe(setting(['propagateTags'], 'SERVICE')),
      };
  },
});
