import { defineRule } from '../define-rule.ts';
import { tagExamples } from '../example-tags.ts';
import { TAG_MESSAGES, tagFaults } from '../tag-faults.ts';

const tagged = (tags: readonly object[]) => ({ name: 'blue', autoScalingGroupProvider: {}, tags });

export default defineRule({
  id: 'capacity-provider-tags-are-allowed',
  tier: 'refused',
  category: 'validity',
  summary: 'The tags of a capacity provider are within what AWS takes.',
  why: 'A key has one value on a resource, only AWS sets keys that begin with "aws:", and keys and values are of letters, digits, spaces and _ . : / = + - @.',
  fix: 'Remove, rename or shorten the tag.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Tag.html',
  awsError: null,
  concept: 'tagging',
  covers: [],
  needs: 'capacity-provider',
  messages: TAG_MESSAGES,
  examples: tagExamples(tagged),
  check: ({ tags }) => tagFaults(tags),
});
