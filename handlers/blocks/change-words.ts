import type { Person } from '../../src/model/change/change.ts';
import type { Proposal, ProposalState } from '../../src/model/change/proposal.ts';
import { code, said } from './live-text.ts';

/** A person: a mention where the id is one of Slack's own, else as code. */
export const personText = ({ userId }: Person): string =>
  /^[UW][A-Z0-9]{2,}$/.test(userId) ? `<@${userId}>` : code(userId.replace(/^cli:/, ''));

/** A state as a sign and in words. */
export const STATE_WORDS: Readonly<Record<ProposalState, string>> = {
  open: '⚪ *Waits to be confirmed*',
  confirmed: '🟡 *Waits for approval*',
  sending: '🔵 *Being sent*',
  following: '🔵 *Sent, and followed*',
  steady: '🟢 *Done*',
  failing: '🔴 *Sent, and failing*',
  overtaken: '🟠 *Overtaken*',
  refused: '⛔ *Refused*',
  cancelled: '⚫ *Cancelled*',
  expired: '⚫ *Expired*',
  'not-sent': '⚫ *Not sent*',
};

/** A time that everybody reads in their own zone; plain UTC where Slack cannot. */
export const atTime = (
  atMs: number,
  format: '{time}' | '{date_short_pretty} {time}' = '{time}',
): string => {
  const plain = new Date(atMs).toISOString().slice(0, 16).replace('T', ' ');
  return `<!date^${Math.floor(atMs / 1000)}^${format}|${format === '{time}' ? plain.slice(11) : plain} UTC>`;
};

/** A day, as everybody counts days in their own zone. */
export const onDay = (atMs: number): string =>
  `<!date^${Math.floor(atMs / 1000)}^{date_short_pretty}|${new Date(atMs).toISOString().slice(0, 10)}>`;

const UTC_TIME = /\b(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}) UTC\b/g;

/** Puts times of a sentence that is escaped already into the reader's own zone. */
export const withOwnTimes = (text: string): string =>
  text.replace(UTC_TIME, (plain, day: string, time: string) => {
    const atMs = Date.parse(`${day}T${time}:00Z`);
    return Number.isNaN(atMs) ? plain : atTime(atMs, '{date_short_pretty} {time}');
  });

const USER_ID = /\b[UW][A-Z0-9]{8,}\b/g;

/** Puts names in the place of user ids. Only for what one person sees, where a mention tells nobody. */
export const withNames = (text: string): string => text.replace(USER_ID, '<@$&>');

/** Where a story stands. A direct message has no name that others could read. */
export const storyPlace = ({ story, by }: Proposal): string | null => {
  if (story === null) return null;
  return story.channel.startsWith('D')
    ? `a direct message to ${personText(by)}`
    : `<#${story.channel}>`;
};

/** Whether a proposal is the one that puts another one back by itself, when its time is over. */
const isByItself = ({ id, putsBack }: Proposal): boolean => id === `${putsBack}-back`;

const byText = (proposal: Proposal): string =>
  isByItself(proposal)
    ? `by itself, for ${personText(proposal.by)}`
    : `by ${personText(proposal.by)}`;

/** Who asked for it, who approved it, and why. */
export const whoText = (proposal: Proposal): string => {
  const { approvedBy, reason } = proposal;
  return [
    byText(proposal),
    ...(approvedBy.length === 0 ? [] : [`approved by ${approvedBy.map(personText).join(', ')}`]),
    ...(reason === null || isByItself(proposal) ? [] : [`“${said(reason, 200)}”`]),
  ].join(' · ');
};

/** Where, by whom, and why. */
export const whereText = (proposal: Proposal): string => {
  const { account, accountId, region, cluster } = proposal.target;
  return [
    `${said(account)} (${said(accountId)})`,
    said(region),
    said(cluster),
    whoText(proposal),
  ].join(' · ');
};
