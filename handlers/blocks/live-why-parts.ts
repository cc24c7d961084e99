import type { About } from '../../src/operations/live/answer/live-answer.ts';
import type { Evidence } from '../../src/operations/live/diagnose/clue.ts';
import type { Diagnosis } from '../../src/operations/live/diagnose/diagnose-service.ts';
import type { Cause } from '../../src/operations/live/diagnose/rank-causes.ts';
import type { StoppedGroup } from '../../src/operations/live/diagnose/stopped-groups.ts';
import type { MessageBlock } from '../reply.ts';
import { askButton } from './ask.ts';
import { ago, code, said } from './live-text.ts';
import { mrkdwnOf } from './markdown.ts';
import { preformatted } from './preformatted.ts';
import { clamp, section } from './text.ts';

const FULL_CAUSES = 2;
const EVIDENCE = 5;
const ACTIONS_MAX = 4;
const IDS = 3;
const GROUPS = 6;
const QUOTE = 300;
const LOG_CHARACTERS = 2_500;

const CERTAINTY: Readonly<Record<Cause['certainty'], string>> = {
  certain: 'AWS says so',
  likely: 'likely',
  possible: 'possible',
};

const ids = (taskIds: readonly string[]): string => {
  const shown = taskIds.slice(0, IDS).map((id) => code(id, 40));
  const more = taskIds.length - shown.length;
  return [...shown, ...(more > 0 ? [`${more} more`] : [])].join(', ');
};

const evidenceLine = ({ sentence, atMs, quote, taskIds }: Evidence, about: About): string =>
  [
    `• ${said(sentence, 400)}${atMs === null ? '' : ` (${ago(atMs, about)})`}${taskIds.length === 0 ? '' : ` ${ids(taskIds)}`}`,
    ...(quote === null ? [] : [`>${said(quote, QUOTE)}`]),
  ].join('\n');

export const todoText = (todo: readonly string[]): readonly string[] =>
  todo.length === 0
    ? []
    : [
        '*What to do*',
        ...todo.slice(0, ACTIONS_MAX).map((one) => `• ${mrkdwnOf(clamp(one, 400))}`),
      ];

const fullCause = (cause: Cause, at: number, about: About): readonly MessageBlock[] => {
  const { link, summary, certainty, evidence, todo } = cause;
  const more = evidence.length - EVIDENCE;
  return [
    section(
      [
        `*${at + 1}. ${said(link.title)}* (${CERTAINTY[certainty]})`,
        mrkdwnOf(clamp(summary, 500)),
      ].join('\n'),
      askButton(link, 'below', 'Explain'),
    ),
    section(
      [
        ...evidence.slice(0, EVIDENCE).map((one) => evidenceLine(one, about)),
        ...(more > 0 ? [`and ${more} more that say so`] : []),
      ].join('\n') || '• –',
    ),
    ...(todo.length === 0 ? [] : [section(todoText(todo).join('\n'))]),
  ];
};

const shortCause = (cause: Cause, at: number): MessageBlock =>
  section(
    `*${at + 1}. ${said(cause.link.title)}* (${CERTAINTY[cause.certainty]})\n${said(cause.evidence[0]?.sentence ?? cause.summary)}`,
    askButton(cause.link, 'below', 'Explain'),
  );

/** Causes in order: the first with all that speaks for them and what to do, the others in two lines. */
export const causeBlocks = ({ causes, about }: Diagnosis): readonly MessageBlock[] =>
  causes.flatMap((cause, at) =>
    at < FULL_CAUSES ? fullCause(cause, at, about) : [shortCause(cause, at)],
  );

const groupLine = (group: StoppedGroup, about: About): string =>
  [
    `• ${group.count} × ${said(group.link.title, 120)}`,
    ...(group.exitCode === null
      ? []
      : [
          `exit ${group.exitCode}${group.containerName === null ? '' : ` of ${code(group.containerName, 60)}`}`,
        ]),
    ...(group.wanted ? ['wanted'] : []),
    `last ${ago(group.newestAtMs, about)}`,
    ids(group.sampleTaskIds),
  ].join(' · ');

/** Stopped tasks of the last hour by reason. */
export const stoppedBlocks = ({ stopped, about }: Diagnosis): readonly MessageBlock[] => {
  if (stopped === null || stopped.length === 0) return [];
  const lines = stopped.slice(0, GROUPS).map((group) => groupLine(group, about));
  const more = stopped.length - lines.length;
  return [
    section(
      [
        '*Stopped tasks* of about the last hour',
        ...lines,
        ...(more > 0 ? [`and ${more} more reasons`] : []),
      ].join('\n'),
    ),
  ];
};

/** The last log lines of a task of the first cause, which have been masked. */
export const logBlocks = ({ log }: Pick<Diagnosis, 'log'>): readonly MessageBlock[] => {
  if (log === null) return [];
  const text = log.lines.map(({ message }) => message.trimEnd()).join('\n');
  // The newest lines say most.
  const end = text.length > LOG_CHARACTERS ? `…${text.slice(1 - LOG_CHARACTERS)}` : text;
  return [
    section(
      `*Last log lines* of ${code(log.containerName, 60)} in task ${code(log.taskId, 40)}, what looks like a secret masked`,
    ),
    preformatted(end.trim() === '' ? '(the log is empty)' : end),
  ];
};
