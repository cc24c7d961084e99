import type { InputBlock } from '@slack/types';
import type { TypedQuestion } from '../place-text.ts';
import { clusterInputs, keptHint } from './cluster-input.ts';
import { fileInput, textInput } from './form-inputs.ts';
import { TASK_BEFORE_BLOCK, TASK_BLOCK, TASK_FILE_BLOCK } from './place-fields.ts';

type Inputs = (question: TypedQuestion) => readonly InputBlock[];

export const task =
  (label: string): Inputs =>
  ({ task: kept }) => [
    textInput(
      {
        blockId: TASK_BLOCK,
        label,
        hint:
          kept === undefined
            ? 'JSON as AWS prints it or as you would register it. Values of environment variables are not stored or shown.'
            : keptHint('the definition that'),
        placeholder: '{ "family": "web", "containerDefinitions": [ … ] }',
      },
      { multiline: true },
    ),
    fileInput({ blockId: TASK_FILE_BLOCK, label: 'Or the task definition as a file' }, 1),
  ];

export const taskBefore: Inputs = ({ taskBefore: kept }) => [
  textInput(
    {
      blockId: TASK_BEFORE_BLOCK,
      label: 'Task definition that runs now',
      hint:
        kept === undefined
          ? 'Left empty, the tasks that run take as much as the new ones.'
          : keptHint('the one that'),
    },
    { multiline: true },
  ),
];

export const cluster: Inputs = (question) =>
  clusterInputs(question.cluster, ' For Fargate, only its zones: eu-west-1a, eu-west-1b.');

/** Instances with their tasks, which a question about what runs cannot do without. */
export const clusterWithTasks: Inputs = (question) =>
  clusterInputs(question.cluster, ' The output of describe-tasks belongs to it.');
