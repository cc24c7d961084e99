import type { ModalView } from '@slack/types';
import { plainText } from '../blocks/text.ts';
import type { TypedQuery } from '../place-text.ts';
import { clusterInputs } from './cluster-input.ts';
import { textInput } from './form-inputs.ts';

/** Callback id of the form, and the id of its own block. */
export const QUERY_FORM = 'query-form';
export const EXPRESSION_BLOCK = 'expression';

/** Asks for an expression and a cluster. */
export const queryForm =
  ({ expression, cluster }: TypedQuery) =>
  (formId: string): ModalView => ({
    type: 'modal',
    callback_id: QUERY_FORM,
    private_metadata: formId,
    title: plainText('Query a cluster'),
    submit: plainText('List'),
    close: plainText('Cancel'),
    blocks: [
      textInput(
        {
          blockId: EXPRESSION_BLOCK,
          label: 'Expression',
          hint: 'In the cluster query language of ECS, as in a memberOf constraint.',
          placeholder: 'attribute:ecs.instance-type =~ m5.* and agentConnected == true',
          initial: expression === '' ? undefined : expression,
        },
        { multiline: true, optional: false },
      ),
      ...clusterInputs(cluster, ''),
    ],
  });
