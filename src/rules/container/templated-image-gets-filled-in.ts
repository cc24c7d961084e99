import type { Shape } from '../../model/check-report.ts';
import { findPlaceholder } from '../../model/placeholder.ts';
import { containersOf, namesPhrase } from '../containers.ts';
import { defineRule } from '../define-rule.ts';
import { isFilledByPipeline } from '../template-syntax.ts';

/** CloudFormation and Terraform fill in their own expressions whenever they register anything. */
const FILLED_IN: ReadonlySet<Shape> = new Set(['cloudformation', 'terraform']);

const placeholderIn = (image = ''): string | undefined => {
  const found = findPlaceholder(image);
  return found !== undefined && isFilledByPipeline(found) ? found : undefined;
};

/** One report for the whole definition: it is the pipeline that matters, not the container. */
export default defineRule({
  id: 'templated-image-gets-filled-in',
  tier: 'advice',
  category: 'reliability',
  summary: 'An image that a pipeline fills in is filled in before the definition is registered.',
  why: 'AWS registers any text as an image, so a step that is left out or a variable that is not set is noticed only when the task fails to pull its image.',
  fix: 'Check what the pipeline registers, after it has filled in the template.',
  docs: 'https://docs.aws.amazon.com/codepipeline/latest/userguide/action-reference-ECSbluegreen.html',
  awsError: null,
  concept: 'container-image',
  covers: ['CD-IMAGE-PLACEHOLDER'],
  needs: 'container',
  judgesUnknown: true,
  messages: { open: 'The image still waits for {placeholder}: {containers}.' },
  examples: {
    valid: [
      { containerDefinitions: [{ name: 'app', image: 'nginx:1.27' }] },
      { containerDefinitions: [{ name: 'app', image: '<your-image>' }] },
    ],
    invalid: [
      {
        input: { containerDefinitions: [{ name: 'app', image: '<IMAGE1_NAME>' }] },
        reports: [{ message: 'open', at: '/containerDefinitions/0/image' }],
      },
    ],
  },
  *check(task, { document }) {
    if (document === null || FILLED_IN.has(document.shape)) return;
    const open = containersOf(task).filter(({ container }) => placeholderIn(container.image));
    const [first] = open;
    if (first !== undefined)
      yield {
        message: 'open',
        path: [...first.path, 'image'],
        values: {
          placeholder: placeholderIn(first.container.image) ?? '',
          containers: namesPhrase(open.map(({ label }) => label)),
        },
      };
  },
});
