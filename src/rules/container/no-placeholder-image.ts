import { findPlaceholder } from '../../model/placeholder.ts';
import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { isFilledByPipeline } from '../template-syntax.ts';

/**
 * What a pipeline fills in is another rule's. Describe output with a placeholder was edited after AWS printed it, so
 * nothing is certain to fail.
 */
export default defineRule({
  id: 'no-placeholder-image',
  tier: 'fails',
  category: 'validity',
  summary: 'Every image is an address, not a placeholder that someone was to replace.',
  why: 'AWS registers any text as an image. The task then fails to pull it.',
  fix: 'Put the address of the image there.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html',
  awsError: null,
  concept: 'container-image',
  covers: ['CD-IMAGE-PLACEHOLDER'],
  needs: 'container',
  judgesUnknown: true,
  messages: {
    left: 'The image of container "{container}" still has the placeholder {placeholder}.',
  },
  examples: {
    valid: [
      { containerDefinitions: [{ name: 'app', image: 'nginx:1.27' }] },
      { containerDefinitions: [{ name: 'app', image: '<IMAGE1_NAME>' }] },
      { family: 'web', revision: 1, containerDefinitions: [{ name: 'app', image: 'REPLACE_ME' }] },
    ],
    invalid: [
      {
        input: { containerDefinitions: [{ name: 'app', image: '<your-image>' }] },
        reports: [{ message: 'left', at: '/containerDefinitions/0/image' }],
      },
    ],
  },
  *check(task, { described }) {
    if (described) return;
    for (const {
      container: { image = '' },
      path,
      label,
    } of containersOf(task)) {
      const placeholder = findPlaceholder(image);
      if (placeholder !== undefined && !isFilledByPipeline(placeholder))
        yield {
          message: 'left',
          path: [...path, 'image'],
          values: { container: label, placeholder },
        };
    }
  },
});
