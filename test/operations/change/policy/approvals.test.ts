import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  approvalsMissing,
  mayApprove,
} from '../../../../src/operations/change/policy/may-approve.ts';
import { permit } from '../../../../src/operations/change/policy/permit.ts';
import { ANA, aPolicy, aQuestion, BEN, CHI } from './builders.ts';

const permitOf = (over: Parameters<typeof aPolicy>[0]) => {
  const answer = permit(aQuestion({ policies: [aPolicy({ approvals: 1, ...over })] }));
  if (!answer.ok) throw new Error(answer.sentence);
  return answer.permit;
};
const everybody = { allow: { users: ['UANA', 'UBEN'], groups: ['oncall'], channels: [] } };

const ask = (over: Partial<Parameters<typeof mayApprove>[0]>) =>
  mayApprove({
    permit: permitOf(everybody),
    author: ANA,
    approvedBy: [],
    person: BEN,
    groups: [],
    ...over,
  });

describe('who may approve', () => {
  test('everybody whom the policy allows, where it names no approvers', () => {
    expect(ask({})).toEqual({ ok: true });
    expect(ask({ person: CHI })).toMatchObject({ ok: false, code: 'not-an-approver' });
    expect(ask({ person: CHI, groups: ['oncall'] })).toEqual({ ok: true });
  });

  test('only the approvers, where it names some', () => {
    const named = permitOf({ ...everybody, approvers: { users: ['UCHI'], groups: [] } });
    expect(ask({ permit: named })).toMatchObject({ ok: false, code: 'not-an-approver' });
    expect(ask({ permit: named, person: CHI })).toEqual({ ok: true });
  });

  test('never the author, and nobody twice', () => {
    expect(ask({ person: ANA })).toMatchObject({ code: 'own-change' });
    expect(ask({ approvedBy: [BEN] })).toMatchObject({ code: 'already-approved' });
  });

  test('the same id in another workspace is the same person', () => {
    expect(ask({ person: { ...ANA, teamId: 'T2' } })).toMatchObject({ code: 'own-change' });
  });
});

describe('how many are missing', () => {
  const people = fc.array(fc.constantFrom(ANA, BEN, CHI), { maxLength: 8 });

  test('counts people, not clicks, and never the author', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4 }), people, (needed, approvedBy) => {
        const others = new Set(approvedBy.map(({ userId }) => userId));
        others.delete(ANA.userId);
        const missing = approvalsMissing(needed, { author: ANA, approvedBy });
        expect(missing).toBe(Math.max(0, needed - others.size));
      }),
    );
  });
});
