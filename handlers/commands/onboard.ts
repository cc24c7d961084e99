import { onboardSpec } from '../../src/operations/onboard-commands.ts';
import { assignReply } from '../blocks/onboard-assign.ts';
import { certificateReply, statusReply, teamReply } from '../blocks/onboard-team.ts';
import type { Command, Place } from '../command.ts';
import { assignPath } from '../onboard-assign.ts';
import { repairByWords } from '../onboard-repair.ts';
import { RESET, turn } from '../onboard-settings.ts';
import { theTest } from '../onboard-test.ts';
import { type Lessons, shown, theLesson, thePath, withLessons } from '../onboarding.ts';
import { type Reply, sentence } from '../reply.ts';

const UNKNOWN = sentence(
  'Write "onboard", "onboard lesson 3", "onboard repair", "onboard test", "onboard status", "onboard team", "onboard reset", "onboard remind on", "onboard share on", or "onboard @somebody".',
);

const ONE_PERSON = sentence(
  'Name one person at a time: "onboard @somebody". Nothing was assigned.',
);

const PERSON = /^<@([UW][A-Z0-9]+)(?:\|[^<>]*)?>$/;

const ask = async (text: string, lessons: Lessons, place: Place): Promise<Reply | null> => {
  const { onboard, person } = lessons;
  const [word = '', ...rest] = text.split(/\s+/);
  const behind = rest.join(' ');
  const who = PERSON.exec(word)?.[1];
  if (who !== undefined) return behind === '' ? assignPath(lessons, who) : ONE_PERSON;
  if (word.startsWith('@')) return assignReply(word);
  const isHandedIn = place.attached.length > 0 && ['', 'lesson'].includes(word.toLowerCase());
  switch (isHandedIn ? 'repair' : word.toLowerCase()) {
    case '':
      return thePath(lessons);
    case 'lesson':
      return theLesson(lessons, behind);
    case 'repair':
      return repairByWords(lessons, text.slice(word.length).trim(), place);
    case 'test':
      return theTest(lessons);
    case 'status': {
      const whom = PERSON.exec(behind)?.[1];
      const other = whom === undefined ? undefined : { userId: whom, teamId: person.teamId };
      return shown(await onboard.status(person, other), statusReply);
    }
    case 'team':
      return shown(await onboard.team(person), teamReply);
    case 'certificate':
      return certificateReply(await onboard.certificate(person));
    case 'reset':
      return RESET;
    case 'remind':
    case 'share':
      return turn(lessons, text);
    default:
      return UNKNOWN;
  }
};

/** `/ecs onboard`, `/ecs onboard lesson 3`, `/ecs onboard status`. */
export const onboardCommand: Command = {
  spec: onboardSpec,
  run: async (text, desk, place) => {
    let isForm = false;
    const reply = await withLessons(desk, place, async (lessons) => {
      const answer = await ask(text, lessons, place);
      isForm = answer === null;
      return answer ?? UNKNOWN;
    });
    return isForm ? null : reply;
  },
};
