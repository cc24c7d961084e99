import type { ServiceStatus } from '../../src/operations/live/status/service-status.ts';
import { STATUS_WINDOWS } from '../../src/operations/live/status/status-window.ts';
import { counted } from '../../src/operations/placement/words.ts';
import type { MessageBlock, Reply } from '../reply.ts';
import { serviceButtons, turnButton } from './live-buttons.ts';
import { healthText, serviceTitle } from './live-describe.ts';
import { fitted } from './live-fit.ts';
import { targetGroupLines } from './live-service-parts.ts';
import { statusChartText, utilisationWords } from './live-status-charts.ts';
import { statusPictures } from './live-status-picture.ts';
import { aboutText, ago, code, gapBlocks, said } from './live-text.ts';
import { preformatted } from './preformatted.ts';
import { noteBlocks, runbookButtons } from './team-notes.ts';
import { clamp, context, header, section } from './text.ts';

const ALARMS = 5;
const CHART_CHARACTERS = 5_000;

const tally = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([word, count]) => `${count} ${said(word, 40)}`)
    .join(', ');

const tasksText = ({ tasks }: ServiceStatus): string => {
  if (tasks === null) return '*Tasks* unknown';
  if (tasks.total === 0) return '*Tasks* none';
  const { HEALTHY, UNHEALTHY } = tasks.byHealth;
  const checked = HEALTHY !== undefined || UNHEALTHY !== undefined;
  return `*Tasks* ${tally(tasks.byStatus)} · ${checked ? tally(tasks.byHealth) : 'no container health check'}`;
};

const alarmText = ({ alarms, about }: ServiceStatus): string => {
  if (alarms === null) return '*Alarms* unknown';
  if (alarms.length === 0) return '*Alarms* none in ALARM';
  const lines = alarms.slice(0, ALARMS).map(
    ({ alarmName, stateReason, stateUpdatedAtMs, scales }) =>
      // Autoscaling lives on its alarms: in ALARM is how it works, not what is wrong.
      `• ${scales ? '🔵' : '🔴'} ${[
        code(alarmName, 200),
        ...(scales ? ['scales the service'] : []),
        ...(stateUpdatedAtMs === undefined ? [] : [ago(stateUpdatedAtMs, about)]),
        ...(stateReason === undefined ? [] : [said(stateReason)]),
      ].join(' · ')}`,
  );
  const more = alarms.length - lines.length;
  return [
    `*Alarms* ${alarms.length} in ALARM`,
    ...lines,
    ...(more > 0 ? [`and ${counted(more, 'more alarm', 'more alarms')}`] : []),
  ].join('\n');
};

const chartBlocks = (answer: ServiceStatus): readonly MessageBlock[] => {
  const text = statusChartText(answer);
  return [
    section(`*Last ${answer.window}*, a value every ${answer.range.periodSeconds / 60} min`),
    ...(answer.noData === null ? [] : [section(said(answer.noData))]),
    ...statusPictures(answer),
    ...(text === '' ? [] : [preformatted(clamp(text, CHART_CHARACTERS))]),
  ];
};

/** How a service did within a window: tasks, utilisation, requests, alarms. What nobody knows is never shown as 0. */
export const statusReply = (answer: ServiceStatus, reference: string): Reply => {
  const { about, gaps, health, window } = answer;
  const title = serviceTitle(answer);
  const targets = targetGroupLines(answer.targetGroups).map((line) => `• ${line}`);
  const command = `status ${reference} ${window}`;
  return {
    text: `${title}: ${health.sentence} ${utilisationWords(answer)}`.trim(),
    blocks: fitted(
      [
        header(title),
        section(healthText(answer)),
        ...noteBlocks(answer.notes),
        section(tasksText(answer)),
        ...chartBlocks(answer),
        section(alarmText(answer)),
        ...(targets.length === 0 ? [] : [section(`*Targets*\n${targets.join('\n')}`)]),
      ],
      [...gapBlocks(gaps), context(aboutText(about))],
    ),
    buttons: [
      ...STATUS_WINDOWS.filter((one) => one !== window).map((one) =>
        turnButton(one, `window-${one}`, `status ${reference} ${one}`),
      ),
      ...serviceButtons('status', reference, command),
      ...runbookButtons(answer.notes),
    ],
    share: { command },
  };
};
