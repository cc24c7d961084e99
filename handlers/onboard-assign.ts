import { welcomeReply } from './blocks/onboard-assign.ts';
import { type Lessons, shown } from './onboarding.ts';
import { type Reply, sentence, toMessage } from './reply.ts';

/** Offers the path to somebody else, once. How far they are stays theirs. */
export const assignPath = async (
  { onboard, person, desk }: Lessons,
  userId: string,
): Promise<Reply> => {
  const assigned = await onboard.assign(person, { userId, teamId: person.teamId });
  if (!assigned.ok) return shown(assigned, () => sentence(''));
  if (!assigned.answer.begun)
    return sentence('They have begun before, or were asked before. I did not write to them again.');
  const message = toMessage(welcomeReply(person), { shareable: false });
  const isTold = (await desk.tell?.(userId, message)) ?? false;
  return sentence(
    isTold
      ? 'I offered them the path in a direct message.'
      : 'It is assigned, but Slack did not let me write to them. Ask them to run /ecs onboard.',
  );
};
