import type { Button } from '@slack/types';
import type { NamedText } from '../src/operations/placement/named-text.ts';
import { placementProblemReply } from './blocks/placement-problem.ts';
import { queryReply } from './blocks/placement-query.ts';
import type { Desk } from './desk.ts';
import type { Reply } from './reply.ts';

/** Lists the matches of an expression and keeps them for the buttons; `buttons` stand below a problem. */
export const matchesReply = (
  cluster: readonly NamedText[],
  expression: string,
  desk: Desk,
  buttons: readonly Button[] = [],
): Reply => {
  const outcome = desk.operations.query(cluster, expression);
  if (!outcome.ok) return placementProblemReply(outcome.problem, buttons);
  return queryReply(outcome.answer, { id: desk.queries.put(outcome.answer) });
};
