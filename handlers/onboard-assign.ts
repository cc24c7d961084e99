import { welcomeReply } from './blocks/onboard-assign.ts';
import { pathReply } from './blocks/onboard-path.ts';
import { type Lessons, shown } from './onboarding.ts';
import { type Reply, sentence, toMessage } from './reply.ts';

const PERSON_ID = /^[UW][A-Z0-9]+$/;

const NOBODY = sentence('That is no person of this workspace. Nothing was assigned.');
const BEFORE = sentence(
  'They have begun before, or were asked before. I did not write to them again.',
);
const UNREACHED = sentence(
  'Slack did not let me write to them: apps and people who left cannot be written to. Nothing was assigned. If they are here, ask them to run /ecs onboard.',
);
const OFFERED = sentence('I offered them the path in a direct message.');

/** Offers the path to somebody else, once; it is theirs only when they could be told. How far they are stays theirs. */
export const assignPath = async (
  { onboard, person, desk }: Lessons,
  userId: string,
): Promise<Reply> => {
  if (!PERSON_ID.test(userId)) return NOBODY;
  if (userId === person.userId)
    return shown(await onboard.start(person), ({ path }) =>
      pathReply(path, 'That is you: here is your own path.'),
    );
  const whom = { userId, teamId: person.teamId };
  const assigned = await onboard.assign(person, whom);
  if (!assigned.ok) return shown(assigned, () => NOBODY);
  if (!assigned.answer.begun) return BEFORE;
  const message = toMessage(welcomeReply(person), { shareable: false });
  if (await desk.tell?.(userId, message)) return OFFERED;
  await onboard.withdraw(whom);
  return UNREACHED;
};
