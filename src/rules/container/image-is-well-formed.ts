import { hasPlaceholder } from '../../model/placeholder.ts';
import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { oneContainer } from '../example-task.ts';
import { setting } from '../repair.ts';

const ODD = /[^A-Za-z0-9_.:/@#-]/;

export default defineRule({
  id: 'image-is-well-formed',
  tier: 'refused',
  category: 'validity',
  summary: 'An image is written without blanks and with no other characters than image names have.',
  why: 'ECS reads the image as a name, often with something left over from a script: a blank at the end, quotes, a line end.',
  fix: 'Write the image as registry/repository:tag.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerDefinition.html',
  awsError: 'Container.image contains invalid characters.',
  concept: 'container-image',
  covers: ['CD-IMAGE-FORM'],
  needs: 'container',
  messages: {
    characters:
      'The image of container "{container}" has a character that image names do not have: {character}.',
  },
  examples: {
    valid: [
      oneContainer({ image: 'registry:5000/team/app_1:v1.2-rc.1' }),
      oneContainer({ image: 'app@sha256:0123456789abcdef' }),
    ],
    invalid: [
      {
        input: oneContainer({ image: 'nginx:1.27 ' }),
        reports: [{ message: 'characters', at: '/containerDefinitions/0/image' }],
      },
    ],
  },
  *check(task) {
    for (const {
      container: { image = '' },
      path,
      label,
    } of containersOf(task)) {
      const trimmed = image.trim();
      const [character] = ODD.exec(image) ?? [];
      if (character === undefined || hasPlaceholder(image)) continue;
      yield {
        message: 'characters',
        path: [...path, 'image'],
        values: { container: label, character: /\s/.test(character) ? 'a blank' : character },
        repair: ODD.test(trimmed)
          ? undefined
          : setting([...path, 'image'], trimmed, 'Remove the blanks around `image`'),
      };
    }
  },
});
