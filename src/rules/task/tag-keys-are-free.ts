import { defineRule } from '../define-rule.ts';
import { TAG_MESSAGES, takenTagKeys } from '../tag-faults.ts';

/** Tags that AWS itself set stand in what describe prints, and are no fault there. */
export default defineRule({
  id: 'tag-keys-are-free',
  tier: 'refused',
  category: 'validity',
  summary: 'The key of a tag is not taken by another tag, nor by AWS.',
  why: 'A key has one value on a resource, and only AWS sets keys that begin with "aws:".',
  fix: 'Remove or rename the tag.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Tag.html',
  awsError: null,
  concept: 'tagging',
  covers: [],
  needs: 'task',
  messages: { repeated: TAG_MESSAGES.repeated, reserved: TAG_MESSAGES.reserved },
  examples: {
    valid: [
      { tags: [{ key: 'team' }, { key: 'Team' }] },
      { taskDefinition: { family: 'web', revision: 1, tags: [{ key: 'aws:stack' }] } },
    ],
    invalid: [
      {
        input: { tags: [{ key: 'team' }, { key: 'team' }] },
        reports: [{ message: 'repeated', at: '/tags/1/key' }],
      },
      {
        input: { tags: [{ key: 'AWS:stack' }] },
        reports: [{ message: 'reserved', at: '/tags/0/key' }],
      },
    ],
  },
  *check({ tags = [] }, { document }) {
    for (const report of takenTagKeys(tags))
      if (report.message !== 'reserved' || document?.shape !== 'describe-output') yield report;
  },
});
