import type { Button } from '@slack/types';
import type { Link } from '../../src/model/explanation.ts';
import type { NamedService } from '../../src/model/team-notes.ts';
import type { RunbookNote, ServiceNotes } from '../../src/operations/notes/service-notes.ts';
import { counted } from '../../src/operations/placement/words.ts';
import type { MessageBlock } from '../reply.ts';
import { askButton } from './ask.ts';
import { said } from './live-text.ts';
import { context, escapeMrkdwn, link, section } from './text.ts';

const TITLE_CHARACTERS = 120;
const ADDRESS_CHARACTERS = 1_000;
const CHANNEL = /^[CG][A-Z0-9]{2,30}$/;
const ADDRESS = /^https:\/\/([\w.-]+(?::\d+)?)(?:[/?#][^\s|<>]*)?$/;

/** Who answers for a service: a name, and a channel, which pings nobody; empty where nothing is known. */
export const ownerText = ({ owner, channel }: Pick<NamedService, 'owner' | 'channel'>): string =>
  [
    ...(owner === null ? [] : [said(owner, TITLE_CHARACTERS)]),
    ...(channel === null ? [] : [CHANNEL.test(channel) ? `<#${channel}>` : said(channel, 80)]),
  ].join(', ');

/** Where the whole of a runbook stands, with the host that the link leads to. Words where it is no address. */
export const docsLink = (docs: string): string => {
  const [, host] = ADDRESS.exec(docs) ?? [];
  const address = escapeMrkdwn(docs);
  // A link that is cut shows what is behind it.
  return host === undefined || address.length > ADDRESS_CHARACTERS
    ? said(docs)
    : link(address, `the whole of it on ${host}`);
};

/** A title before what comes behind it. */
const leading = (title: string): string => {
  const text = said(title, TITLE_CHARACTERS);
  return /[.!?…]$/.test(text) ? text : `${text}.`;
};

const runbookBlock = (runbook: RunbookNote): MessageBlock => {
  const { title, summary, docs } = runbook;
  const whole = docs === null ? '' : ` (${docsLink(docs)})`;
  return section(
    `*Your runbook:* ${leading(title)} ${said(summary)}${whole}`,
    askButton(runbook, 'below', 'Read'),
  );
};

/** What the team wrote on what to do about a service in trouble, and who answers for it. */
export const troubleBlocks = (notes: ServiceNotes | undefined): readonly MessageBlock[] => {
  if (notes === undefined) return [];
  const owner = notes.named === null ? '' : ownerText(notes.named);
  return [
    ...notes.runbooks.map(runbookBlock),
    ...(owner === '' ? [] : [context(`Answers for it: ${owner}`)]),
  ];
};

const runbooksText = ({ runbookCount }: ServiceNotes): readonly string[] =>
  runbookCount === 0 ? [] : [`${counted(runbookCount, 'runbook')} of your team`];

/** What the team says of a service, in one quiet line. */
export const noteBlocks = (notes: ServiceNotes | undefined): readonly MessageBlock[] => {
  if (notes === undefined) return [];
  const { named } = notes;
  const owner = named === null ? '' : ownerText(named);
  const what =
    named === null ? [] : [`*${said(named.title, TITLE_CHARACTERS)}*: ${said(named.about)}`];
  const parts = [...what, ...(owner === '' ? [] : [owner]), ...runbooksText(notes)];
  return parts.length === 0 ? [] : [context(parts.join(' · '))];
};

const serviceOf = ({ cluster, service, title }: NamedService): Link => ({
  kind: 'service',
  id: `${cluster}/${service}`,
  title,
});

/** Buttons that show the runbooks of a service: one that shows them all where the service has a card of its own. */
export const runbookButtons = (notes: ServiceNotes | undefined): readonly Button[] => {
  if (notes === undefined) return [];
  const { named, runbooks, runbookCount } = notes;
  return named !== null && runbookCount > 1
    ? [askButton(serviceOf(named), 'below', `${runbookCount} runbooks`)]
    : runbooks.map((runbook) => askButton(runbook, 'below', `Runbook: ${runbook.title}`));
};
