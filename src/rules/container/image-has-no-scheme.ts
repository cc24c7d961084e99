import { hasPlaceholder } from '../../model/placeholder.ts';
import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';

export default defineRule({
  id: 'image-has-no-scheme',
  tier: 'fails',
  category: 'validity',
  summary: 'An image is the name of an image, not a web address.',
  why: 'A name begins with the registry or the repository. With `https://` before it no registry can be asked, and the pull fails.',
  fix: 'Remove what stands before the registry: `docker.io/library/nginx:1.27`.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
  awsError: 'CannotPullContainerError: invalid reference format',
  concept: 'container-image',
  covers: ['CD-IMAGE-FORM'],
  needs: 'container',
  messages: { scheme: 'The image of container "{container}" is a web address, not a name.' },
  examples: {
    valid: [oneContainer({ image: 'registry:5000/team/app:1' })],
    invalid: [
      {
        input: oneContainer({ image: 'https://docker.io/library/nginx:1.27' }),
        reports: [{ message: 'scheme', at: '/containerDefinitions/0/image' }],
      },
    ],
  },
  *check(task) {
    for (const {
      container: { image = '' },
      path,
      label,
    } of containersOf(task))
      if (image.includes('://') && !hasPlaceholder(image))
        yield { message: 'scheme', path: [...path, 'image'], values: { container: label } };
  },
});
