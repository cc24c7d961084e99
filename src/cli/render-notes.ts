import type { Link, RunbookAnswer, ServiceAnswer } from '../model/explanation.ts';
import type { NamedService } from '../model/team-notes.ts';
import type { RunbookNote, ServiceNotes } from '../operations/notes/service-notes.ts';
import { counted } from '../operations/placement/words.ts';
import { inline } from './inline.ts';
import { markdown, WIDTH } from './markdown.ts';
import { type Paint, printable, wrap } from './paint.ts';
import { block, type LivePage, said } from './render-live-parts.ts';

const ownerOf = ({ owner, channel }: Pick<NamedService, 'owner' | 'channel'>): string =>
  [...(owner === null ? [] : [owner]), ...(channel === null ? [] : [`channel ${channel}`])]
    .map(said)
    .join(', ');

const leading = (title: string): string => (/[.!?…]$/.test(title) ? title : `${title}.`);

const runbookLines = ({ id, title, summary, docs }: RunbookNote, page: LivePage): string =>
  [
    block(`**Your runbook:** ${leading(title)} ${summary}`, page, '', '   '),
    page.paint(
      'dim',
      block(`More: stevedore explain ${id}${docs === null ? '' : `  ${docs}`}`, page, '   '),
    ),
  ].join('\n');

/** What the team wrote on what to do about a service in trouble, and who answers for it. */
export const troubleText = (notes: ServiceNotes | undefined, page: LivePage): string => {
  if (notes === undefined) return '';
  const owner = notes.named === null ? '' : ownerOf(notes.named);
  return [
    ...notes.runbooks.map((runbook) => runbookLines(runbook, page)),
    ...(owner === '' ? [] : [block(`Answers for it: ${owner}`, page, '', '   ')]),
  ].join('\n');
};

/** What the team says of a service in one quiet line, and how to read its runbooks. */
export const noteText = (notes: ServiceNotes | undefined, page: LivePage): string => {
  if (notes === undefined) return '';
  const { named, runbooks, runbookCount } = notes;
  const owner = named === null ? '' : ownerOf(named);
  const [first] = runbooks;
  const read =
    named === null || first === undefined || runbookCount === 1
      ? first?.id
      : `${named.cluster}/${named.service}`;
  const parts = [
    ...(named === null ? [] : [`${named.title}: ${named.about}`]),
    ...(owner === '' ? [] : [owner]),
    ...(read === undefined
      ? []
      : [`${counted(runbookCount, 'runbook')} of your team: stevedore explain ${read}`]),
  ];
  return parts.length === 0 ? '' : page.paint('dim', block(parts.join(' · '), page, ''));
};

const titles = (label: string, links: readonly Link[]): readonly string[] =>
  links.length === 0
    ? []
    : [
        '',
        `${label}:`,
        ...links.map(({ id, title }) => wrap(`${said(id)}  ${said(title)}`, WIDTH, '  ')),
      ];

/** A runbook of the team for a terminal, whole. */
export const renderRunbook = (answer: RunbookAnswer, paint: Paint): string => {
  const { id, title, summary, body, services, failures, docs } = answer;
  return [
    `${paint('bold', said(title))}  ${paint('dim', `${said(id)}, runbook of your team`)}`,
    inline(wrap(said(summary), WIDTH, ''), paint),
    '',
    markdown(printable(body), paint),
    '',
    wrap(`For: ${services.map(said).join(', ')}`, WIDTH, ''),
    ...titles('When', failures),
    ...(docs === null ? [] : [paint('dim', said(docs))]),
  ].join('\n');
};

/** What the team says of a service of its own, for a terminal. */
export const renderService = (answer: ServiceAnswer, paint: Paint): string => {
  const { id, title, summary, service, cluster, aliases, runbooks } = answer;
  const owner = ownerOf(answer);
  return [
    `${paint('bold', said(title))}  ${paint('dim', `${said(id)}, service of your team`)}`,
    inline(wrap(said(summary), WIDTH, ''), paint),
    '',
    `In ECS: service ${said(service)} of cluster ${said(cluster)}`,
    ...(aliases.length === 0
      ? []
      : [wrap(`Also called: ${aliases.map(said).join(', ')}`, WIDTH, '')]),
    ...(owner === '' ? [] : [wrap(`Answers for it: ${owner}`, WIDTH, '')]),
    ...titles('Runbooks', runbooks),
    '',
    paint('dim', `stevedore describe ${said(id)}   stevedore why ${said(id)}`),
  ].join('\n');
};
