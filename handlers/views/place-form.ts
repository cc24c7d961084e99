import type { InputBlock, ModalView } from '@slack/types';
import { plainText } from '../blocks/text.ts';
import type { TypedQuestion } from '../place-text.ts';
import { selectInput } from './form-inputs.ts';
import { changes, quota, zones } from './place-change-inputs.ts';
import {
  FORM_MODES,
  type FormMode,
  MODE_BLOCK,
  modeOf,
  PLACE_FORM,
  PLACE_MODE_ACTION,
} from './place-fields.ts';
import { constraints, count, name, service, strategy } from './place-inputs.ts';
import { instances, percents, providers } from './place-mode-inputs.ts';
import { cluster, clusterWithTasks, task, taskBefore } from './place-text-inputs.ts';

type Inputs = (question: TypedQuestion) => readonly InputBlock[];

const MORE = count('How many tasks');
const ALL = count('How many tasks the service shall have');
const TASK = task('Task definition');

/** What each mode asks for, and no more. */
const INPUTS: Readonly<Record<FormMode, readonly Inputs[]>> = {
  place: [MORE, TASK, cluster, name, strategy, constraints],
  'what-if': [MORE, TASK, cluster, changes, name, strategy, constraints],
  deploy: [
    service,
    ALL,
    task('New task definition'),
    taskBefore,
    clusterWithTasks,
    percents,
    strategy,
    constraints,
  ],
  'scale-in': [service, ALL, TASK, clusterWithTasks, strategy],
  drain: [instances, clusterWithTasks, task('Task definition, for tasks without a size')],
  rebalance: [service, TASK, clusterWithTasks, percents, strategy, constraints],
  daemon: [TASK, clusterWithTasks, name, constraints],
  'capacity-providers': [MORE, providers, TASK, cluster, name, strategy, constraints],
  fargate: [MORE, TASK, zones, quota, name],
};

const modeInput = (mode: FormMode): InputBlock => {
  const select = selectInput(
    { blockId: MODE_BLOCK, label: 'What to find out', initial: mode },
    FORM_MODES,
  );
  return {
    ...select,
    dispatch_action: true,
    element: { ...select.element, action_id: PLACE_MODE_ACTION },
  };
};

/** The form of a mode, filled in with what is known of the question. Another mode brings other fields. */
export const placeForm =
  (question: TypedQuestion, mode: FormMode = modeOf(question.words)) =>
  (formId: string): ModalView => ({
    type: 'modal',
    callback_id: PLACE_FORM,
    private_metadata: formId,
    title: plainText('Dry-run a placement'),
    submit: plainText('Dry-run'),
    close: plainText('Cancel'),
    blocks: [modeInput(mode), ...INPUTS[mode].flatMap((inputs) => inputs(question))],
  });
