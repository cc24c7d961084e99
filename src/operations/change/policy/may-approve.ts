import { isSamePerson, type Person } from '../../../model/change/change.ts';
import { isAmong, type Permit } from './permit.ts';

interface Approval {
  readonly permit: Permit;
  /** Who proposed it. */
  readonly author: Person;
  readonly approvedBy: readonly Person[];
  readonly person: Person;
  /** Groups of the policies of which the person is a member. */
  readonly groups: readonly string[];
}

/** Whether somebody may approve a change, or why not: `own-change`, `already-approved`, `not-an-approver`. */
export type ApprovalAnswer =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly code: string;
      readonly sentence: string;
      readonly todo: string;
    };

/** Nobody counts twice, and nobody approves what they proposed. */
export const mayApprove = ({
  permit,
  author,
  approvedBy,
  person,
  groups,
}: Approval): ApprovalAnswer => {
  const refuse = (code: string, sentence: string, todo: string): ApprovalAnswer => ({
    ok: false,
    code,
    sentence,
    todo,
  });
  if (isSamePerson(author, person))
    return refuse(
      'own-change',
      `The policy ${permit.policy} wants the approval of somebody else: whoever proposed a change does not approve it.`,
      'Ask somebody who may approve.',
    );
  if (approvedBy.some((one) => isSamePerson(one, person)))
    return refuse(
      'already-approved',
      `${person.userId} has approved it already, and counts once.`,
      'Ask somebody else who may approve.',
    );
  const { users, groups: named } = permit.approvers;
  const hasNames = users.length + named.length > 0;
  if (hasNames && !isAmong(permit.approvers, person, groups))
    return refuse(
      'not-an-approver',
      `The policy ${permit.policy} does not let ${person.userId} approve.`,
      `Ask one of ${[...users, ...named].join(', ')}.`,
    );
  return { ok: true };
};

/** How many people are still missing: those who approved count once, and the author never. */
export const approvalsMissing = (
  needed: number,
  { author, approvedBy }: Pick<Approval, 'author' | 'approvedBy'>,
): number => {
  const others = approvedBy.filter(
    (person, at) =>
      !isSamePerson(person, author) &&
      approvedBy.findIndex((one) => isSamePerson(one, person)) === at,
  );
  return Math.max(0, needed - others.length);
};
