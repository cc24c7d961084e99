import type { KnownBlock } from '@slack/types';
import type { FixResult } from '../../src/model/fix-result.ts';
import type { Reply } from '../reply.ts';
import { MORE_FINDINGS_ACTION } from './check-report.ts';
import { button, clamp, escapeMrkdwn, header, section } from './text.ts';
import { verdict } from './verdict.ts';

const CHANGES = 20;
const DIFF_CHARACTERS = 2_500;

const changeLine = ({ title, path }: FixResult['applied'][number]): string =>
  `• ${escapeMrkdwn(title)}  \`${escapeMrkdwn(clamp(path, 150).replaceAll('`', "'"))}\``;

const changes = ({ applied }: FixResult): string => {
  const more = applied.length - CHANGES;
  return [
    ...applied.slice(0, CHANGES).map(changeLine),
    ...(more > 0 ? [`• and ${more} more`] : []),
  ].join('\n');
};

/** Whole lines of a diff that fit. */
const clampedDiff = (diff: string): string => {
  const lines = diff.trimEnd().split('\n');
  let length = 0;
  const shown = lines.filter((line) => {
    length += line.length + 1;
    return length <= DIFF_CHARACTERS;
  });
  const more = lines.length - shown.length;
  return [...shown, ...(more > 0 ? [`… ${more} more lines`] : [])].join('\n');
};

const diffBlocks = ({ diff }: FixResult): KnownBlock[] =>
  diff.trim() === ''
    ? []
    : [
        {
          type: 'rich_text',
          elements: [
            {
              type: 'rich_text_preformatted',
              elements: [{ type: 'text', text: clampedDiff(diff) }],
              border: 0,
            },
          ],
        },
      ];

/**
 * What the safe fixes did: the verdict after them, what was changed, and the difference with values masked.
 * `whereIsIt` says what became of the corrected definition; `reportId` is that of the new report.
 */
export const fixReply = (result: FixResult, whereIsIt: string, reportId: string): Reply => {
  const { applied, report } = result;
  const count =
    applied.length === 1 ? '1 safe fix applied' : `${applied.length} safe fixes applied`;
  const left = report.findings.length;
  return {
    text: `${count}. ${verdict(report)} ${whereIsIt}`,
    blocks: [
      header(count),
      section(`Now: ${escapeMrkdwn(verdict(report))}`),
      section(changes(result)),
      ...diffBlocks(result),
      section(escapeMrkdwn(whereIsIt)),
    ],
    buttons: left > 0 ? [button('Show what is left', MORE_FINDINGS_ACTION, `${reportId}:0`)] : [],
    share: null,
  };
};
