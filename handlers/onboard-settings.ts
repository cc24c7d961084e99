import { onboardButton } from './blocks/onboard-buttons.ts';
import { pathReply } from './blocks/onboard-path.ts';
import { section } from './blocks/text.ts';
import { type Lessons, shown } from './onboarding.ts';
import { type Reply, sentence } from './reply.ts';

const REMINDED =
  'I will remind you in a direct message, every two days at most, while there is something to do.';
const FORGET = 'Shall I forget your progress, or give you a new sandbox and keep the progress?';

/** Asks what to begin anew. */
export const RESET: Reply = {
  text: FORGET,
  blocks: [section(FORGET)],
  buttons: [
    onboardButton('Only a new sandbox', 'setting', 'sandbox reset', 'sandbox'),
    {
      ...onboardButton('Forget my progress', 'setting', 'progress reset', 'reset'),
      style: 'danger',
    },
  ],
  share: null,
};

/** Turns a setting of one learner: `remind on`, `share off`, `sandbox reset`, `progress reset`. */
export const turn = async ({ onboard, person }: Lessons, wish: string): Promise<Reply> => {
  switch (wish.toLowerCase().replace(/\s+/g, ' ')) {
    case 'remind on':
      return shown(await onboard.reminders(person, true), (path) => pathReply(path, REMINDED));
    case 'remind off':
      return shown(await onboard.reminders(person, false), (path) =>
        pathReply(path, 'I will not remind you.'),
      );
    case 'share on':
      return shown(await onboard.visible(person, true), (path) =>
        pathReply(path, 'Those who lead onboarding can see now how far you are.'),
      );
    case 'share off':
      return shown(await onboard.visible(person, false), (path) =>
        pathReply(path, 'Nobody but you sees how far you are.'),
      );
    case 'sandbox reset':
      await onboard.resetSandbox(person);
      return sentence('Your sandbox is as new. Your progress is kept.');
    case 'progress reset':
      await onboard.reset(person);
      return sentence(
        'Your progress is forgotten, and your sandbox is new. /ecs onboard begins again.',
      );
    default:
      return sentence('Write "onboard remind on", "onboard remind off", or the same with share.');
  }
};
