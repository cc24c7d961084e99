import * as z from 'zod';
import type { NamedText } from '../../src/operations/placement/named-text.ts';
import type { SlackFile } from '../../src/ports.ts';
import { slackFile } from '../slack-file.ts';
import { CLUSTER_BLOCK, CLUSTER_FILE_BLOCK, clusterInitial } from './cluster-input.ts';
import { VALUE_ACTION } from './form-inputs.ts';

/** What was typed into a text input, without white space around it. */
export const typedText = z
  .object({ [VALUE_ACTION]: z.object({ value: z.string().nullish() }) })
  .transform((state) => state[VALUE_ACTION].value?.trim() ?? '');

/** The files of a file input. */
export const sharedFiles = z
  .object({ [VALUE_ACTION]: z.object({ files: z.array(slackFile).nullish() }) })
  .transform((state): readonly SlackFile[] => state[VALUE_ACTION].files ?? []);
/** The fields for a cluster of any form. */
export const clusterValues = z.object({
  [CLUSTER_BLOCK]: typedText,
  [CLUSTER_FILE_BLOCK]: sharedFiles,
});

/** The cluster that was pasted; without a paste and a file, the one that the form was opened with. */
export const clusterGiven = (
  pasted: string,
  shared: readonly SlackFile[],
  before: readonly NamedText[] = [],
): readonly NamedText[] => {
  if (pasted !== '') return [{ name: 'The cluster', text: pasted }];
  // A text that stood in the field and was deleted is not wanted any more.
  return shared.length > 0 || clusterInitial(before) !== undefined ? [] : before;
};
