import { isDeepStrictEqual } from 'node:util';
import type { AuditEvent } from '../../../src/model/change/audit.ts';
import type { Proposal, ProposalState } from '../../../src/model/change/proposal.ts';
import { type Fault, faultIf } from './fault.ts';
import type { Told } from './told.ts';

/** A call of UpdateService as it reached the account. */
type Write = Readonly<Record<string, unknown>>;

/** A proposal that asks for a count, and everything that is known of it. */
interface Traces {
  readonly proposal: Proposal;
  readonly count: number;
  /** Since the walk began. */
  readonly writes: readonly Write[];
  readonly events: readonly AuditEvent[];
  readonly told: readonly Told[];
}

const NOT_MADE: readonly ProposalState[] = ['not-sent', 'expired', 'refused', 'cancelled'];

/**
 * Whether AWS took a change and the service came up. Nothing else changes services here: no other end of it is true, but that
 * the return of the change itself came first, because those who follow it died for so long.
 */
export const isMade = (proposal: Proposal | undefined): boolean =>
  proposal?.state === 'steady' ||
  (proposal?.state === 'overtaken' && proposal.outcome?.includes(`(${proposal.id}-back)`) === true);

const linesOf = (events: readonly AuditEvent[]): number =>
  events.filter(({ action }) => action === 'sending').length;

/** Whether the count was set, and the record says nothing of it. */
export const setWithoutLine = (
  id: string,
  count: number,
  { writes, events }: Pick<Traces, 'writes' | 'events'>,
): readonly Fault[] => {
  const isSet = writes.some(({ desiredCount }) => desiredCount === count);
  return faultIf(
    isSet && linesOf(events) === 0,
    'set without a line',
    `${id} reached AWS, and the audit record has no line of it`,
  );
};

/** What is wrong with how a proposal ended, beside what AWS got and the channel heard. */
export const faultsOfProposal = (traces: Traces): readonly Fault[] => {
  const { proposal, count, writes, events, told } = traces;
  const { id, state, endedAtMs, outcome } = proposal;
  const sent = writes.filter(({ desiredCount }) => desiredCount === count);
  const named = { cluster: 'small', service: 'app', desiredCount: count };
  const due = isMade(proposal) ? 1 : 0;
  const isEnd = isMade(proposal) || NOT_MADE.includes(state);
  const isPublic = events.some(({ action }) => action === 'confirmed');
  const stories = told.filter((one) => one.id === id && one.kind === 'tell');
  const heard = told.filter((one) => one.id === id && ['tell', 'answer'].includes(one.kind));
  const last = heard.at(-1)?.state ?? 'nothing';
  return [
    ...faultIf(sent.length > 1, 'set twice', `${id} set the count ${sent.length} times`),
    ...faultIf(
      linesOf(events) > 1,
      'set twice',
      `${id} has ${linesOf(events)} lines "sending" in the audit record`,
    ),
    ...setWithoutLine(id, count, traces),
    ...faultIf(
      sent.some((input) => !isDeepStrictEqual(input, named)),
      'untrue end',
      `${id} sent another field: ${JSON.stringify(sent)}`,
    ),
    ...faultIf(
      endedAtMs === null || outcome === null || !isEnd,
      'untrue end',
      `${id} has no end that can be: ${state}, ${outcome}`,
    ),
    ...faultIf(
      sent.length !== due,
      'untrue end',
      `${id} says ${state}, and ${sent.length} calls reached AWS`,
    ),
    ...faultIf(
      isPublic && last !== state,
      'not told',
      `${id} is ${state}, and people know of ${last}`,
    ),
    ...faultIf(
      !isPublic && stories.length > 0,
      'not told',
      `${id} was told before anybody confirmed it`,
    ),
  ];
};

/** What is wrong with what became of the end of a change that was only for a time. */
export const faultsOfReturn = (
  { proposal: { id, return: due }, events, told }: Omit<Traces, 'count' | 'writes'>,
  back: Proposal | undefined,
): readonly Fault[] => {
  const isAsked = told.some((one) => one.id === id && one.kind === 'ask');
  const isReminded = told.some((one) => one.id === id && one.kind === 'remind');
  const isBack = isMade(back);
  const last = told.findLast((one) => one.id === id && one.kind === 'tell');
  return [
    ...faultIf(
      (due?.state === 'done' || due?.state === 'given-up') && last?.due !== due.state,
      'not told',
      `the return of ${id} is ${due?.state}, and the channel knows of ${last?.due}`,
    ),
    ...faultIf(due === null && back !== undefined, 'untrue end', `${id} was put back for nothing`),
    ...faultIf(
      due !== null && (due.state === 'done') !== isBack,
      'untrue end',
      `${id} is ${due?.state}, and what puts it back is ${back?.state}`,
    ),
    ...faultIf(
      due?.state === 'asked' && !isAsked,
      'not told',
      `${id} counts as asked about, and nobody was asked`,
    ),
    ...faultIf(
      events.some(({ action }) => action === 'return-reminded') && !isReminded,
      'not told',
      `${id} counts as reminded of, and nobody was`,
    ),
  ];
};
