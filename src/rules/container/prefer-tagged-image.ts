import { parseImageReference } from '../../model/image-reference.ts';
import { hasPlaceholder } from '../../model/placeholder.ts';
import { containersOf } from '../containers.ts';
import { defineRule } from '../define-rule.ts';

/** A digest names one image whatever the tag says. */
export default defineRule({
  id: 'prefer-tagged-image',
  tier: 'advice',
  category: 'reliability',
  summary: 'Every image is named by a version.',
  why: 'Without a tag, or with latest, the same definition runs whatever was pushed last, and a rollback cannot name what ran before.',
  fix: 'Name a tag that is never moved, or a digest.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_definition_parameters.html',
  awsError: null,
  concept: 'container-image',
  covers: ['CD-IMAGE-LATEST'],
  needs: 'container',
  messages: {
    untagged: 'The image of container "{container}" has no tag, which means latest.',
    latest: 'The image of container "{container}" has the tag latest.',
  },
  examples: {
    valid: [{ containerDefinitions: [{ name: 'app', image: 'localhost:5000/app:1.4.2' }] }],
    invalid: [
      {
        input: { containerDefinitions: [{ name: 'app', image: 'example/app' }] },
        reports: [{ message: 'untagged', at: '/containerDefinitions/0/image' }],
      },
      {
        input: { containerDefinitions: [{ name: 'app', image: 'nginx:latest' }] },
        reports: [{ message: 'latest', at: '/containerDefinitions/0/image' }],
      },
    ],
  },
  *check(task) {
    for (const {
      container: { image },
      path,
      label,
    } of containersOf(task)) {
      if (image === undefined || image === '' || hasPlaceholder(image)) continue;
      const { tag, digest } = parseImageReference(image);
      const at = { path: [...path, 'image'], values: { container: label } };
      if (digest === undefined && tag === undefined) yield { message: 'untagged', ...at };
      if (digest === undefined && tag === 'latest') yield { message: 'latest', ...at };
    }
  },
});
