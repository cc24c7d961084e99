import type { Button } from '@slack/types';
import type { Diagnosis } from '../../src/operations/live/diagnose/diagnose-service.ts';
import type { Verdict } from '../../src/operations/live/diagnose/verdict.ts';
import type { Reply } from '../reply.ts';
import { runButton, serviceButtons, turnButton } from './live-buttons.ts';
import { countsText, serviceTitle } from './live-describe.ts';
import { fitted } from './live-fit.ts';
import { deploymentBlocks, targetGroupLines } from './live-service-parts.ts';
import { shortId, taskCommandText } from './live-task-parts.ts';
import { aboutText, gapBlocks, said } from './live-text.ts';
import { causeBlocks, logBlocks, stoppedBlocks } from './live-why-parts.ts';
import { troubleBlocks } from './team-notes.ts';
import { context, header, section } from './text.ts';

const SAMPLES = 2;

const SIGN: Readonly<Record<Verdict, string>> = {
  failing: '🔴',
  waiting: '🔵',
  recovered: '🟢',
  healthy: '🟢',
  'scaled-to-zero': '⚫',
  deleted: '⚪',
  unclear: '🟠',
};

/** One task of each of the first reasons for which tasks stopped unasked. */
const taskButtons = ({ stopped, about }: Diagnosis): readonly Button[] =>
  (stopped ?? [])
    .filter(({ wanted }) => !wanted)
    .slice(0, SAMPLES)
    .flatMap(({ sampleTaskIds: [id] }, at) =>
      id === undefined
        ? []
        : [runButton(`Task ${shortId(id)}`, `task-${at}`, taskCommandText(about, id))],
    );

/** Why a service is as it is: the verdict, the causes with their evidence, what to do. */
export const whyReply = (
  answer: Diagnosis,
  reference: string,
  { log = false }: { readonly log?: boolean } = {},
): Reply => {
  const { about, gaps, headline, verdict, stopped } = answer;
  const title = serviceTitle(answer);
  const command = `why ${reference}${log ? ' log' : ''}`;
  const ended = stopped?.some(({ wanted }) => !wanted) === true;
  const targets = targetGroupLines(answer.targetGroups).map((line) => `• ${line}`);
  return {
    text: `${title}: ${headline}`,
    blocks: fitted(
      [
        header(title),
        section(`${SIGN[verdict]} *${said(headline, 500)}*\n${countsText(answer)}`),
        ...logBlocks(answer),
        ...causeBlocks(answer),
        ...troubleBlocks(answer.notes),
        ...stoppedBlocks(answer),
        ...deploymentBlocks(answer.deployments.length > 1 ? answer.deployments : [], about),
        ...(targets.length === 0 ? [] : [section(`*Targets*\n${targets.join('\n')}`)]),
      ],
      [...gapBlocks(gaps), context(aboutText(about))],
    ),
    buttons: [
      ...taskButtons(answer),
      ...(ended && !log ? [turnButton('Last log lines', 'log', `why ${reference} log`)] : []),
      ...serviceButtons('why', reference, command),
    ],
    share: { command: `why ${reference}` },
  };
};
