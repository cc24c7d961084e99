import type { ChangeStore } from '../../../src/change-ports.ts';
import type { Proposal } from '../../../src/model/change/proposal.ts';
import type { ChangeOperations } from '../../../src/operations/change/change-operations.ts';
import { ana, inOps } from '../scene.ts';
import { ROUNDS_MAX, type Way } from './child-task.ts';

const isOver = ({ endedAtMs, untoldSinceMs, return: due }: Proposal): boolean =>
  endedAtMs !== null &&
  untoldSinceMs === null &&
  (due === null || !['waiting', 'reminded'].includes(due.state));

/** Whether nothing is to be done any more for a proposal, nor for the one that puts it back. */
const isAllOver = async (store: ChangeStore, id: string): Promise<boolean> => {
  const found = await Promise.all([store.get(id), store.get(`${id}-back`)]);
  return found.every((stored) => stored === undefined || isOver(stored.value));
};

/**
 * Does rounds until a proposal is over, and lets time pass before each. `store` is only looked at. Gives the number of rounds;
 * rejects when it does not end.
 */
export const finish = async (
  id: string,
  changes: Pick<ChangeOperations, 'work'>,
  store: ChangeStore,
  pass: () => Promise<void>,
): Promise<number> => {
  for (let round = 0; round < ROUNDS_MAX; round += 1) {
    if (await isAllOver(store, id)) return round;
    await pass();
    await changes.work();
  }
  const stored = await store.get(id);
  throw new Error(`${id} never ended: it is ${JSON.stringify(stored?.value)}.`);
};

/** Whom a walk asks: `closed` permits nothing any more, `answer` shows an answer to whoever clicked. */
interface Walked {
  readonly changes: ChangeOperations;
  readonly closed: ChangeOperations;
  readonly answer: (proposal: Proposal) => void;
}

/** Asks for a change, says yes as often as it takes, and goes the way to its end or to where it is only followed. */
export const begin = async (
  way: Way,
  text: string,
  { changes, closed, answer: show }: Walked,
): Promise<void> => {
  const author = inOps(ana.userId);
  const answer = await changes.ask('scale', text, author);
  if (answer.kind !== 'proposal') throw new Error(`No proposal: ${JSON.stringify(answer)}`);
  const { id } = answer.proposal;
  let step = await (way === 'refused' ? closed : changes).confirm(id, author);
  if (step.kind === 'asks-again') step = await changes.confirm(id, author);
  if (way === 'refused' && step.kind === 'refused' && step.proposal !== null) {
    show(step.proposal);
    return changes.heard(id);
  }
  if (step.kind === 'waits')
    step = await (way === 'cancelled'
      ? changes.cancel(id, author)
      : changes.approve(id, inOps('U0BEN')));
  if (step.kind !== 'moved-on') throw new Error(`Not on its way: ${JSON.stringify(step)}`);
};
