import type { ModalView } from '@slack/types';
import type { PlaceWords } from '../../src/operations/placement/place-input.ts';
import { plainText } from '../blocks/text.ts';
import type { TypedQuestion } from '../place-text.ts';
import { clusterInputs, keptHint } from './cluster-input.ts';
import { fileInput, selectInput, textInput } from './form-inputs.ts';
import {
  CONSTRAINT_BLOCK,
  COUNT_BLOCK,
  NAME_BLOCK,
  PLACE_FORM,
  STRATEGIES,
  STRATEGY_BLOCK,
  TASK_BLOCK,
  TASK_FILE_BLOCK,
} from './place-fields.ts';

const nameOf = ({ service, group }: PlaceWords): string | undefined =>
  service ?? (group === undefined || /^\w+:/.test(group) ? group : `group:${group}`);

/** The form, filled in with what is known of the question. */
export const placeForm =
  ({ words, cluster, task }: TypedQuestion) =>
  (formId: string): ModalView => ({
    type: 'modal',
    callback_id: PLACE_FORM,
    private_metadata: formId,
    title: plainText('Dry-run a placement'),
    submit: plainText('Place'),
    close: plainText('Cancel'),
    blocks: [
      textInput(
        { blockId: COUNT_BLOCK, label: 'How many tasks', placeholder: '10', initial: words.count },
        { optional: false },
      ),
      textInput(
        {
          blockId: TASK_BLOCK,
          label: 'Task definition',
          hint:
            task === undefined
              ? 'JSON as AWS prints it or as you would register it. Values of environment variables are not stored or shown.'
              : keptHint('the definition that'),
          placeholder: '{ "family": "web", "containerDefinitions": [ … ] }',
        },
        { multiline: true },
      ),
      fileInput({ blockId: TASK_FILE_BLOCK, label: 'Or the task definition as a file' }, 1),
      ...clusterInputs(cluster, ' For Fargate, only its zones: eu-west-1a, eu-west-1b.'),
      textInput({
        blockId: NAME_BLOCK,
        label: 'Service or task group',
        hint: 'web is a service; group:batch is a task group. It decides the default strategy and which tasks count as siblings.',
        initial: nameOf(words),
      }),
      selectInput(
        { blockId: STRATEGY_BLOCK, label: 'Strategy', initial: (words.strategy ?? []).join(';') },
        STRATEGIES,
      ),
      textInput(
        {
          blockId: CONSTRAINT_BLOCK,
          label: 'Constraints',
          hint: 'One a line: distinctInstance, or an expression of the cluster query language.',
          placeholder: 'attribute:ecs.instance-type =~ m5.*',
          initial: words.constraint?.map((one) => one.replace(/^memberOf=/, '')).join('\n'),
        },
        { multiline: true },
      ),
    ],
  });
