import { findPlaceholder } from '../../model/placeholder.ts';
import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';

/** CloudFormation fills in its own placeholders when it creates the definition. */
export default defineRule({
  id: 'no-placeholder-image',
  tier: 'fails',
  category: 'validity',
  summary: 'Every image is an address, not a placeholder.',
  why: 'AWS registers any text as an image. The task then fails to pull it.',
  fix: 'Put the address of the image there. If a pipeline fills it in, check what the pipeline registers.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html',
  awsError: null,
  concept: 'container-image',
  covers: ['CD-IMAGE-PLACEHOLDER'],
  needs: 'container',
  judgesUnknown: true,
  messages: {
    left: 'The image of container "{container}" still has the placeholder {placeholder}.',
    emptied: 'The image of container "{container}" was emptied, so a pipeline must fill it in.',
  },
  examples: {
    valid: [{ containerDefinitions: [{ name: 'app', image: 'nginx:1.27' }] }],
    invalid: [
      {
        input: { containerDefinitions: [{ name: 'app', image: '<IMAGE1_NAME>' }] },
        reports: [{ message: 'left', at: '/containerDefinitions/0/image' }],
      },
      {
        input: { family: 'web', revision: 1, containerDefinitions: [{ name: 'app', image: '' }] },
        reports: [{ message: 'emptied', at: '/containerDefinitions/0/image' }],
      },
    ],
  },
  *check(task, { document }) {
    if (document?.shape === 'cloudformation') return;
    for (const {
      container: { image },
      path,
      label,
    } of containersOf(task)) {
      const placeholder = findPlaceholder(image ?? '');
      if (placeholder !== undefined)
        yield {
          message: 'left',
          path: [...path, 'image'],
          values: { container: label, placeholder },
        };
      if (image === '' && document?.shape === 'describe-output')
        yield { message: 'emptied', path: [...path, 'image'], values: { container: label } };
    }
  },
});
