import type { ServiceDescription } from '../../src/operations/live/service/describe-service.ts';
import type { MessageBlock, Reply } from '../reply.ts';
import { LIVE_CHECK_ACTION, serviceButtons } from './live-buttons.ts';
import { settingsText, taskDefinitionText } from './live-describe-lines.ts';
import { fitted } from './live-fit.ts';
import { deploymentBlocks, eventBlocks } from './live-service-parts.ts';
import { aboutText, bar, gapBlocks, HEALTH_SIGN, said } from './live-text.ts';
import { noteBlocks, runbookButtons } from './team-notes.ts';
import { button, context, header, section } from './text.ts';
import { TIER_WORDS, tierCount } from './tier.ts';

const TIERS = ['refused', 'fails', 'advice'] as const;
const FINDINGS = 3;

/** `web · prod`: the title of everything about one service. */
export const serviceTitle = ({ about }: Pick<ServiceDescription, 'about'>): string =>
  [about.service, about.cluster].filter((part) => part !== null).join(' · ');

/** Running tasks of those wanted, as a bar. */
export const countsText = ({ counts }: Pick<ServiceDescription, 'counts'>): string =>
  `${bar(counts.running, counts.desired)} ${counts.running}/${counts.desired} running${counts.pending > 0 ? `, ${counts.pending} pending` : ''}`;

/** The health and the counts in two lines. */
export const healthText = (answer: Pick<ServiceDescription, 'health' | 'counts'>): string =>
  [
    `${HEALTH_SIGN[answer.health.state]} *${answer.health.state}* ${said(answer.health.sentence)}`,
    countsText(answer),
  ].join('\n');

/** Said once beside what the rules find: a secret in plain sight cannot be among it. */
const VALUES_UNSEEN = 'Values of environment variables are not read.';

const findingBlocks = (
  { findings, findingCounts: counts }: ServiceDescription,
  reference: string,
): readonly MessageBlock[] => {
  const parts = TIERS.flatMap((tier) => (counts[tier] > 0 ? [tierCount(tier, counts[tier])] : []));
  if (parts.length === 0)
    return [section(`*Check* The rules find nothing in what runs. ${VALUES_UNSEEN}`)];
  // What AWS runs it has not refused: the tier says what registering it again would meet.
  const lines = findings
    .slice(0, FINDINGS)
    .map(({ tier, message }) => `${TIER_WORDS[tier].emoji} ${said(message)}`);
  const text = [`*Check* The rules find ${parts.join(', ')}. ${VALUES_UNSEEN}`, ...lines].join(
    '\n',
  );
  return [section(text, button('Full check', LIVE_CHECK_ACTION, reference))];
};

/** A service with its settings, what happened to it, and what our rules say. Values of variables are not in the answer. */
export const describeReply = (answer: ServiceDescription, reference: string): Reply => {
  const { about, gaps, health } = answer;
  const title = serviceTitle(answer);
  return {
    text: `${title}: ${health.sentence}`,
    blocks: fitted(
      [
        header(title),
        section(healthText(answer)),
        ...noteBlocks(answer.notes),
        ...deploymentBlocks(answer.deployments, about),
        section(taskDefinitionText(answer)),
        section(settingsText(answer)),
        ...findingBlocks(answer, reference),
        ...eventBlocks(answer.events, about),
      ],
      [...gapBlocks(gaps), context(aboutText(about))],
    ),
    buttons: [...serviceButtons('describe', reference), ...runbookButtons(answer.notes)],
    share: { command: `describe ${reference}` },
  };
};
