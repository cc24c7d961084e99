import type { ContextBlock } from '@slack/types';
import { type Origin, originNotice } from '../../src/model/origin.ts';
import { context, escapeMrkdwn } from './text.ts';

const AWS = /^https:\/\/(?:[a-z0-9-]+\.)*(?:aws\.amazon\.com|amazonaws\.com)(?:\/|$)/;

/** What a link to the source of a text is called: the documentation of AWS, or the host where else it stands. */
export const sourceName = (url: string): string =>
  AWS.test(url) ? 'AWS documentation' : (/^https:\/\/([^/]+)/.exec(url)?.[1] ?? 'Documentation');

/** The line that says that a text is the team's; none for a text of Stevedore's own. */
export const originLine = (origin: Origin): ContextBlock[] => {
  const notice = originNotice(origin);
  return notice === null ? [] : [context(escapeMrkdwn(notice))];
};
