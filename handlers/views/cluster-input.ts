import type { InputBlock } from '@slack/types';
import limits from '../../knowledge/facts/slack-limits.json' with { type: 'json' };
import type { NamedText } from '../../src/operations/placement/named-text.ts';
import { fileInput, textInput } from './form-inputs.ts';

export const CLUSTER_BLOCK = 'cluster';
export const CLUSTER_FILE_BLOCK = 'cluster-file';

/** describe-container-instances prints 100 instances a page, and describe-tasks as many tasks. */
const FILES = 10;

const INITIAL = limits['plain_text_input.initial_value'].max;

/** A cluster in words can stand in the field again; JSON is kept aside. */
export const clusterInitial = (cluster: readonly NamedText[]): string | undefined => {
  const [first] = cluster;
  const short =
    cluster.length === 1 &&
    first !== undefined &&
    first.text.length <= INITIAL &&
    !/[{[]/.test(first.text);
  return short ? first.text : undefined;
};

/** What a form says of texts that it keeps from before. */
export const keptHint = (what: string): string =>
  `Left empty, ${what} you gave before is taken again.`;

/** The two ways to give a cluster. */
export const clusterInputs = (
  cluster: readonly NamedText[],
  fargate: string,
): readonly InputBlock[] => {
  const initial = clusterInitial(cluster);
  const kept = cluster.length > 0 && initial === undefined;
  return [
    textInput(
      {
        blockId: CLUSTER_BLOCK,
        label: 'Cluster',
        hint: kept
          ? keptHint('the cluster that')
          : `What aws ecs describe-container-instances prints, in words: 3 x m5.large in 3 AZ, or the name of a cluster that runs.${fargate}`,
        placeholder: '3 x m5.large in 3 AZ',
        initial,
      },
      { multiline: true },
    ),
    fileInput(
      {
        blockId: CLUSTER_FILE_BLOCK,
        label: 'Or the cluster as files',
        hint: 'Several pages are fine, and the output of describe-tasks beside them.',
      },
      FILES,
    ),
  ];
};
