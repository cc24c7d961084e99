import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';

/** Describe output never has an empty image: someone emptied it for a pipeline, see no-placeholder-image. */
export default defineRule({
  id: 'container-needs-image',
  tier: 'refused',
  category: 'validity',
  summary: 'Every container has an image.',
  why: 'The image is what runs.',
  fix: 'Set `image` to the address of an image with a tag, such as `public.ecr.aws/nginx/nginx:1.27`.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
  awsError: 'Container.image should not be null or empty.',
  concept: 'container-image',
  covers: ['CD-IMAGE-REQ'],
  needs: 'container',
  messages: { missing: 'Container "{container}" has no `image`.' },
  examples: {
    valid: [{ containerDefinitions: [{ name: 'app', image: 'nginx:1.27' }] }],
    invalid: [
      {
        input: { containerDefinitions: [{ name: 'app' }] },
        reports: [{ message: 'missing', at: '/containerDefinitions/0/image' }],
      },
    ],
  },
  *check(task, { document }) {
    for (const {
      container: { image },
      path,
      label,
    } of containersOf(task))
      if (image === undefined || (image === '' && document?.shape !== 'describe-output'))
        yield { message: 'missing', path: [...path, 'image'], values: { container: label } };
  },
});
