import { hasPlaceholder } from '../../model/placeholder.ts';
import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';

/** The path in a registry, without the registry and without tag and digest; both may have capitals. */
const pathOf = (image: string): string => {
  const [name = ''] = image.replace(/:[^:/]*$/, '').split('@');
  const [host = '', ...rest] = name.split('/');
  const isHost = /[.:]/.test(host) || host === 'localhost';
  return isHost && rest.length > 0 ? rest.join('/') : name;
};

/** What is all in capitals is a word that stands for the image until it is filled in. */
export default defineRule({
  id: 'image-path-is-in-lower-case',
  tier: 'fails',
  category: 'validity',
  summary: 'The path of an image is in lower case.',
  why: 'Registries have no capitals in paths, so AWS registers the name and the container runtime refuses to pull it. Tags may have capitals.',
  fix: 'Write the path in lower case, as the registry shows it.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_cannot_pull_image.html',
  awsError: 'CannotPullContainerError: invalid reference format: repository name must be lowercase',
  concept: 'image-pull-errors',
  covers: [],
  needs: 'container',
  messages: {
    capitals: 'The path of the image of container "{container}" has capital letters: "{image}".',
  },
  examples: {
    valid: [
      oneContainer({ image: 'shop/web:RC-1' }),
      oneContainer({ image: 'IMAGE_URI' }),
      oneContainer({ image: 'registry.example.com:5000/web@sha256:ABC' }),
    ],
    invalid: [
      {
        input: oneContainer({ image: 'Shop/Web:1' }),
        reports: [{ message: 'capitals', at: '/containerDefinitions/0/image' }],
      },
    ],
  },
  *check(task) {
    for (const { container, path, label } of containersOf(task)) {
      const { image = '' } = container;
      const name = pathOf(image);
      if (hasPlaceholder(image) || !/[A-Z]/.test(name) || !/[a-z]/.test(name)) continue;
      yield {
        message: 'capitals',
        path: [...path, 'image'],
        values: { container: label, image },
      };
    }
  },
});
