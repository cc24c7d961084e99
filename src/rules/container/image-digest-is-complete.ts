import { parseImageReference } from '../../model/image-reference.ts';
import { hasPlaceholder } from '../../model/placeholder.ts';
import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';

export default defineRule({
  id: 'image-digest-is-complete',
  tier: 'fails',
  category: 'validity',
  summary: 'An image digest is sha256 with 64 hexadecimal digits.',
  why: 'No image has a shorter digest, so nothing can be pulled.',
  fix: 'Copy the whole digest, as `aws ecr describe-images` prints it.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
  awsError: null,
  concept: 'container-image',
  covers: [],
  needs: 'container',
  messages: {
    cut: 'The digest in the image of container "{container}" is not sha256 with 64 hexadecimal digits.',
  },
  examples: {
    valid: [oneContainer({ image: `app@sha256:${'0a'.repeat(32)}` })],
    invalid: [
      {
        input: oneContainer({ image: 'app@sha256:0a0a' }),
        reports: [{ message: 'cut', at: '/containerDefinitions/0/image' }],
      },
    ],
  },
  *check(task) {
    for (const {
      container: { image = '' },
      path,
      label,
    } of containersOf(task)) {
      const { digest } = parseImageReference(image);
      if (digest === undefined || /^sha256:[a-f0-9]{64}$/.test(digest) || hasPlaceholder(image))
        continue;
      yield { message: 'cut', path: [...path, 'image'], values: { container: label } };
    }
  },
});
