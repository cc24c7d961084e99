import type { Button, TableBlock } from '@slack/types';
import { type AskedServices, servicesText } from '../../src/operations/live/asked.ts';
import type { ServiceList, ServiceRow } from '../../src/operations/live/service/list-services.ts';
import { HEALTH_STATES } from '../../src/operations/live/service/service-health.ts';
import { counted } from '../../src/operations/placement/words.ts';
import type { Reply } from '../reply.ts';
import { runButton, turnButton } from './live-buttons.ts';
import { fitted } from './live-fit.ts';
import { aboutText, gapBlocks, HEALTH_SIGN } from './live-text.ts';
import { clamp, context, escapeMrkdwn, header, section } from './text.ts';

const CELL = 80;
const WHY_BUTTONS = 3;
const AILING: ReadonlySet<string> = new Set(['failing', 'under-running', 'over-running']);

const cell = (text: string) => ({ type: 'raw_text' as const, text: clamp(text, CELL) || '–' });

const table = (rows: readonly ServiceRow[]): TableBlock => ({
  type: 'table',
  column_settings: [{}, { is_wrapped: true }, { align: 'right' }, {}, {}, { is_wrapped: true }],
  rows: [
    ['State', 'Service', 'Running', 'Task definition', 'Runs on', 'What'],
    ...rows.map(({ health, service, running, desired, pending, taskDefinition, runsOn }) => [
      `${HEALTH_SIGN[health.state]} ${health.state}`,
      service,
      `${running}/${desired}${pending > 0 ? ` +${pending} pending` : ''}`,
      taskDefinition ?? '',
      runsOn,
      // The counts stand in their own column.
      health.link?.title ?? (AILING.has(health.state) ? health.sentence : ''),
    ]),
  ].map((row) => row.map(cell)),
});

const tally = ({ states }: ServiceList): string =>
  HEALTH_STATES.flatMap((state) => {
    const count = states[state] ?? 0;
    return count === 0 ? [] : [`${HEALTH_SIGN[state]} ${count} ${state}`];
  }).join(' · ');

const filterText = ({ text, states }: AskedServices): string => {
  const parts = [...states, ...(text === '' ? [] : [`"${clamp(text, 60)}"`])];
  return parts.length === 0 ? '' : ` for ${parts.join(', ')}`;
};

const pageButtons = (list: ServiceList, asked: AskedServices): readonly Button[] => [
  ...(list.page > 1
    ? [turnButton('Previous', 'previous', servicesText({ ...asked, page: list.page - 1 }))]
    : []),
  ...(list.page < list.pages
    ? [turnButton('Next', 'next', servicesText({ ...asked, page: list.page + 1 }))]
    : []),
];

/** One page of services, the worst first, with Why buttons for the worst. `asked` has the reference of the cluster. */
export const servicesReply = (list: ServiceList, asked: AskedServices): Reply => {
  const { about, gaps, rows, found, total, page, pages } = list;
  const filter = filterText(asked);
  const title =
    filter === ''
      ? `${about.cluster ?? 'Services'}: ${counted(total, 'service')}`
      : `${about.cluster ?? 'Services'}: ${found} of ${counted(total, 'service')}${filter}`;
  const nothing =
    total === 0
      ? 'The cluster has no services.'
      : `No service fits. ${counted(total, 'service')} are there.`;
  const worst = rows.filter(({ health }) => AILING.has(health.state)).slice(0, WHY_BUTTONS);
  const states = tally(list);
  return {
    text: states === '' ? title : `${title}. ${states}`,
    blocks: fitted(
      [
        header(title),
        ...(states === '' ? [] : [section(states)]),
        rows.length === 0 ? section(escapeMrkdwn(nothing)) : table(rows),
        ...(pages > 1 ? [context(`Page ${page} of ${pages}, the worst first`)] : []),
      ],
      [...gapBlocks(gaps), context(aboutText(about))],
    ),
    buttons: [
      turnButton('Refresh', 'refresh', servicesText({ ...asked, page })),
      ...pageButtons(list, asked),
      ...worst.map(({ service }, at) =>
        runButton(`Why ${service}?`, `why-${at}`, `why ${asked.cluster}/${service}`),
      ),
    ],
    share: { command: servicesText({ ...asked, page }) },
  };
};
