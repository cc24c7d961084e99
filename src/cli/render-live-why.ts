import type { About } from '../operations/live/answer/live-answer.ts';
import type { Evidence } from '../operations/live/diagnose/clue.ts';
import type { Diagnosis } from '../operations/live/diagnose/diagnose-service.ts';
import type { Cause } from '../operations/live/diagnose/rank-causes.ts';
import type { StoppedGroup } from '../operations/live/diagnose/stopped-groups.ts';
import type { Verdict } from '../operations/live/diagnose/verdict.ts';
import { forTerminal } from './for-terminal.ts';
import { printable, type Style } from './paint.ts';
import {
  aboutLine,
  ago,
  block,
  countsLine,
  gapsBlock,
  type LivePage,
  pageOf,
  quoted,
  said,
  serviceTitle,
  titled,
} from './render-live-parts.ts';
import { deploymentsBlock, targetGroupTexts } from './render-live-service.ts';
import { troubleText } from './render-notes.ts';

const FULL_CAUSES = 2;
const IDS = 3;

const VERDICT_STYLE: Readonly<Record<Verdict, Style>> = {
  failing: 'red',
  waiting: 'cyan',
  recovered: 'green',
  healthy: 'green',
  'scaled-to-zero': 'dim',
  deleted: 'dim',
  unclear: 'yellow',
};

const CERTAINTY: Readonly<Record<Cause['certainty'], string>> = {
  certain: 'AWS says so',
  likely: 'likely',
  possible: 'possible',
};

const ids = (taskIds: readonly string[]): string => {
  const more = taskIds.length - IDS;
  return [...taskIds.slice(0, IDS), ...(more > 0 ? [`${more} more`] : [])].join(', ');
};

const evidenceLines = (
  { sentence, atMs, quote, taskIds }: Evidence,
  about: About,
  page: LivePage,
): readonly string[] => [
  block(`${sentence}${atMs === null ? '' : ` (${ago(atMs, about)})`}`, page, '   • ', '     '),
  ...(taskIds.length === 0 ? [] : [page.paint('dim', block(ids(taskIds), page, '     '))]),
  ...(quote === null ? [] : [quoted(quote, page, '     ')]),
];

const causeTitle = ({ link, certainty }: Cause, at: number, page: LivePage): string =>
  `${page.paint('bold', `${at + 1}. ${said(link.title)}`)} ${page.paint('dim', `(${CERTAINTY[certainty]})`)}`;

const causeBlock = (cause: Cause, at: number, about: About, page: LivePage): string => {
  const { link, summary, evidence, todo, docs } = cause;
  if (at >= FULL_CAUSES)
    return [causeTitle(cause, at, page), block(evidence[0]?.sentence ?? summary, page, '   ')].join(
      '\n',
    );
  const read = `stevedore explain ${link.id}${docs === null ? '' : `  ${docs}`}`;
  return [
    causeTitle(cause, at, page),
    block(summary, page, '   '),
    ...evidence.flatMap((one) => evidenceLines(one, about, page)),
    ...(todo.length === 0 ? [] : [`   ${page.paint('underline', 'What to do')}`]),
    ...todo.map((one) => block(forTerminal(one), page, `   ${page.paint('green', '→')} `, '     ')),
    page.paint('dim', block(`More: ${read}`, page, '   ')),
  ].join('\n');
};

const groupLine = (group: StoppedGroup, about: About, page: LivePage): string => {
  const of = group.containerName === null ? '' : ` of ${group.containerName}`;
  const text = [
    group.link.title,
    ...(group.exitCode === null ? [] : [`exit ${group.exitCode}${of}`]),
    ...(group.wanted ? ['wanted'] : []),
    `last ${ago(group.newestAtMs, about)}`,
    ids(group.sampleTaskIds.slice(0, 1)),
  ].join(' · ');
  return block(text, page, `  ${String(group.count).padStart(4)} × `, '         ');
};

/** The last log lines, which have been masked. */
export const logBlock = ({ log }: Pick<Diagnosis, 'log'>, page: LivePage): string => {
  if (log === null) return '';
  const title = `Last log lines of ${said(log.containerName)} in task ${said(log.taskId)}`;
  const lines = log.lines.map(
    ({ message }) => `  ${printable(message.trimEnd()).replace(/\n/g, '\n  ')}`,
  );
  const masked = page.paint('dim', '  What looks like a secret is masked.');
  return titled(title, [...(lines.length === 0 ? ['  (the log is empty)'] : lines), masked], page);
};

const changesBlock = ({ changes }: Diagnosis, page: LivePage): string =>
  changes === null
    ? ''
    : titled(
        `From ${said(changes.from)} to ${said(changes.to)}`,
        changes.changes.map((one) => block(one, page, '  • ', '    ')),
        page,
      );

/** Why a service is as it is: the verdict, the causes with their evidence, what to do. */
export const renderDiagnosis = (answer: Diagnosis, page: LivePage): string => {
  const { about, gaps, verdict, headline, causes, stopped, deployments } = answer;
  return pageOf([
    [
      serviceTitle(about, page),
      page.paint(VERDICT_STYLE[verdict], block(headline, page, '● ', '  ')),
      countsLine(answer.counts, page),
    ].join('\n'),
    ...causes.map((cause, at) => causeBlock(cause, at, about, page)),
    troubleText(answer.notes, page),
    logBlock(answer, page),
    changesBlock(answer, page),
    titled(
      'Stopped tasks of about the last hour',
      (stopped ?? []).map((group) => groupLine(group, about, page)),
      page,
    ),
    deploymentsBlock(deployments.length > 1 ? deployments : [], about, page),
    titled(
      'Targets',
      targetGroupTexts(answer.targetGroups).map((text) => block(text, page, '  ', '    ')),
      page,
    ),
    gapsBlock(gaps, page),
    aboutLine(about, page),
  ]);
};
