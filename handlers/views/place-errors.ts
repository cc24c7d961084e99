import type { Problem } from '../../src/operations/placement/expression-problem.ts';
import { placeInput } from '../../src/operations/placement/place-input.ts';
import { readCluster } from '../../src/operations/placement/read-cluster.ts';
import { readTask } from '../../src/operations/placement/read-task.ts';
import { clamp } from '../blocks/text.ts';
import type { PlaceRequest } from '../place-text.ts';
import { CLUSTER_BLOCK } from './cluster-input.ts';
import { BLOCK_OF } from './place-blocks.ts';
import { COUNT_BLOCK, MODE_BLOCK, TASK_BLOCK } from './place-fields.ts';

/** What Slack shows under the fields, by block id. */
export type FieldErrors = Readonly<Record<string, string>>;

const ERROR_CHARACTERS = 500;

/** What a form says in place of a sentence that speaks of the command line. */
const IN_FORM: Readonly<Record<string, string>> = {
  'Give a cluster.': 'Paste a cluster here, or write one like 3 x m5.large in 3 AZ.',
  'Give a task definition.': 'Paste a task definition here, or attach it as a file below.',
};

const wordField = placeInput.keyof();

const wordErrors = ({ words }: PlaceRequest): readonly (readonly [string, string])[] =>
  (placeInput.safeParse(words).error?.issues ?? []).map(({ path, message }) => {
    const field = wordField.safeParse(path[0]);
    return [(field.success ? BLOCK_OF[field.data] : undefined) ?? COUNT_BLOCK, message];
  });

const textErrors = ({ texts }: PlaceRequest): readonly (readonly [string, string])[] => {
  const task = texts.task === undefined ? undefined : readTask(texts.task);
  const cluster = texts.cluster.length === 0 ? undefined : readCluster(texts.cluster);
  return [
    ...(task?.ok === false ? [[TASK_BLOCK, task.problem] as const] : []),
    ...(cluster?.ok === false ? [[CLUSTER_BLOCK, cluster.problem] as const] : []),
  ];
};

/**
 * What is wrong with a question, under the fields that are wrong: all of them at once, as far as they can be
 * told apart. `shown` are the fields of the form.
 */
export const fieldErrors = (
  request: PlaceRequest,
  { sentences, field }: Problem,
  shown: ReadonlySet<string>,
): FieldErrors => {
  const said = sentences.map((one) => IN_FORM[one] ?? one).join(' ');
  const first = (field === undefined ? undefined : BLOCK_OF[field]) ?? TASK_BLOCK;
  const own = [...wordErrors(request), ...textErrors(request)];
  const errors = new Map((own.length > 0 ? own : [[first, said] as const]).toReversed());
  // Slack takes errors only under fields that the form has.
  return Object.fromEntries(
    [...errors].map(([block, one]) => [
      shown.has(block) ? block : MODE_BLOCK,
      clamp(one, ERROR_CHARACTERS),
    ]),
  );
};
