import type { ServiceAnswer } from '../../src/model/explanation.ts';
import type { Reply } from '../reply.ts';
import { askButton, reference } from './ask.ts';
import { runButton } from './live-buttons.ts';
import { code, said } from './live-text.ts';
import { ownerText } from './team-notes.ts';
import { context, header, section } from './text.ts';

const RUNBOOK_BUTTONS = 5;
const RUNBOOK_LINES = 15;
const ALIASES = 8;
const TITLE_CHARACTERS = 120;

const aliasesText = ({ aliases }: ServiceAnswer): readonly string[] => {
  const more = aliases.length - ALIASES;
  const shown = aliases.slice(0, ALIASES).map((alias) => code(alias, 100));
  return shown.length === 0
    ? []
    : [`*Also called* ${[...shown, ...(more > 0 ? [`${more} more`] : [])].join(', ')}`];
};

const runbooksText = ({ runbooks }: ServiceAnswer): readonly string[] => {
  const more = runbooks.length - RUNBOOK_LINES;
  const lines = runbooks
    .slice(0, RUNBOOK_LINES)
    .map(({ title }) => `• ${said(title, TITLE_CHARACTERS)}`);
  return lines.length === 0
    ? []
    : ['*Runbooks*', ...lines, ...(more > 0 ? [`and ${more} more`] : [])];
};

/** What the team says of a service of its own, and the ways to look at it. */
export const serviceReply = (service: ServiceAnswer): Reply => {
  const { id, title, summary, cluster } = service;
  const owner = ownerText(service);
  return {
    text: `${title}: ${summary}`,
    blocks: [
      header(title),
      section(`*${said(summary)}*`),
      section(
        [
          `*In ECS* service ${code(service.service)} of cluster ${code(cluster)}`,
          ...aliasesText(service),
          ...(owner === '' ? [] : [`*Answers for it* ${owner}`]),
          ...runbooksText(service),
        ].join('\n'),
      ),
      context('Written by your team'),
    ],
    buttons: [
      runButton('Describe', 'describe', `describe ${id}`),
      runButton('Why?', 'why', `why ${id}`),
      ...service.runbooks
        .slice(0, RUNBOOK_BUTTONS)
        .map((runbook) => askButton(runbook, 'here', `Runbook: ${runbook.title}`)),
    ],
    share: reference(service),
  };
};
