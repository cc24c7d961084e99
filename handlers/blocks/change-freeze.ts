import type { Heard } from '../../src/change-ports.ts';
import type { Announcement } from '../../src/model/change/announcement.ts';
import type { Freeze } from '../../src/model/change/freeze.ts';
import type { Reply } from '../reply.ts';
import { atTime, personText } from './change-words.ts';
import { code, said } from './live-text.ts';
import { context, section } from './text.ts';

const WHEN = '{date_short_pretty} {time}';

/** What a freeze covers; `named` writes a name. */
const coveredText = (
  { pattern, account }: Freeze,
  named: (name: string) => string = code,
): string => {
  const [cluster = '', service = '*'] = pattern.split('/');
  const where = account === null ? '' : ` in the account ${named(account)}`;
  if (service !== '*')
    return pattern.includes('*')
      ? `all services that match ${named(pattern)}${where}`
      : `the service ${named(pattern)}${where}`;
  if (cluster === '*') return `all services${where}`;
  const clusters = cluster.includes('*') ? 'clusters that match' : 'the cluster';
  return `all services of ${clusters} ${named(cluster)}${where}`;
};

const utc = (atMs: number): string =>
  `${new Date(atMs).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

const plain = (freeze: Freeze): string => coveredText(freeze, (name) => name);

const reasonText = ({ reason }: Freeze): string =>
  reason === null ? 'No reason was given.' : `Reason: “${said(reason, 200)}”`;

const unfreeze = ({ pattern }: Freeze): string => code(`/ecs unfreeze ${pattern}`);

/** Where the channel could not hear of it, whoever asked has to tell people. */
const HEARD: Readonly<Record<Heard, string>> = {
  channel: 'The channel has been told.',
  person:
    ':warning: I could not say this in the channel, so that nobody else knows: tell people there, and invite me with `/invite`.',
  nowhere:
    ':warning: I could not say this in the channel, so that nobody else knows: tell people there, and invite me with `/invite`.',
};
const NO_CHANNEL = 'This was asked for in no channel, so that nobody else was told.';

const heardText = (heard: Heard | null): string => (heard === null ? NO_CHANNEL : HEARD[heard]);

/** To whoever asked for a freeze: it holds now, or would. */
export const freezeReply = (freeze: Freeze, dryRun: boolean, heard: Heard | null): Reply => {
  const lead = dryRun ? 'would be frozen' : 'is frozen';
  const foot = dryRun
    ? 'Dry run: nothing was frozen, and nobody was told.'
    : `${heardText(heard)} Whoever may freeze can lift it with ${unfreeze(freeze)}.`;
  return {
    text: `${freeze.pattern} ${lead} until ${utc(freeze.untilMs)}.`,
    blocks: [
      section(
        `🧊 ${code(freeze.pattern)} ${lead} until ${atTime(freeze.untilMs, WHEN)}: ${coveredText(freeze)} ${dryRun ? 'could not' : 'cannot'} be changed through Stevedore until then.\n${reasonText(freeze)}`,
      ),
      context(`${foot} By ${personText(freeze.by)}.`),
    ],
    buttons: [],
    share: null,
  };
};

/** To whoever lifted freezes of one pattern. */
export const liftedReply = (freezes: readonly Freeze[], heard: Heard | null): Reply => {
  const [freeze] = freezes;
  const what = freeze === undefined ? 'Nothing' : `The freeze of ${freeze.pattern}`;
  return {
    text: `${what} is lifted.`,
    blocks: [
      section(
        freeze === undefined
          ? 'Somebody else was faster: the freeze is lifted already.'
          : `The freeze of ${code(freeze.pattern)} is lifted. Other freezes that cover it still hold.`,
      ),
      context(heardText(heard)),
    ],
    buttons: [],
    share: null,
  };
};

/** What a channel reads of a freeze, or of its end; `aside` is mrkdwn. */
export const announcementReply = (
  { kind, freeze, by }: Announcement,
  aside: string | null = null,
): Reply => {
  const isFrozen = kind === 'frozen';
  const covered = coveredText(freeze);
  const lines = isFrozen
    ? [
        `🧊 *Frozen until ${atTime(freeze.untilMs, WHEN)}*: ${covered}.`,
        'Until then nobody can scale, restart or roll back anything of it through Stevedore, or change its autoscaling. What autoscaling and other tools do goes on.',
        reasonText(freeze),
      ]
    : [
        `🟢 *The freeze is lifted*: ${covered}.`,
        `It would have ended at ${atTime(freeze.untilMs, WHEN)}. Other freezes that cover it still hold.`,
      ];
  const who = `${isFrozen ? 'Frozen' : 'Lifted'} by ${personText(by)}.`;
  const foot = isFrozen ? `${who} Whoever may freeze can lift it with ${unfreeze(freeze)}.` : who;
  return {
    text: isFrozen
      ? `Frozen until ${utc(freeze.untilMs)}: ${plain(freeze)}.`
      : `The freeze is lifted: ${plain(freeze)}.`,
    blocks: [section(lines.join('\n')), context(foot), ...(aside === null ? [] : [context(aside)])],
    buttons: [],
    share: null,
  };
};
