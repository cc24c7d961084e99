import type { Lesson, Question } from '../../src/model/onboarding/lesson.ts';
import type { Message } from '../../src/sandbox/slack/state.ts';
import { findControl } from '../scenarios/find-control.ts';
import { type LearningStage, lastOf } from './learning-stage.ts';

type Values = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Where somebody learns. */
interface Stage extends Pick<LearningStage, 'pass'> {
  readonly bot: Pick<LearningStage['bot'], 'control' | 'workspace'>;
}

/** A person who learns, with the last message that they got. */
export const createWalker = ({ bot, pass }: Stage, user: string) => {
  let shown: Message | undefined;
  const click = async (label: string, values?: Values): Promise<Message> => {
    const messages = shown === undefined ? [] : [shown];
    const control = findControl({ messages, views: [], home: undefined }, label);
    const answer = await bot.control('click', { user, ...control, ...(values && { values }) });
    shown = lastOf(answer);
    return shown;
  };
  return {
    shown: () => shown,
    click,
    pass,
    say: async (text: string): Promise<Message> => {
      shown = lastOf(await bot.control('command', { user, channel: 'ops', text: `/ecs ${text}` }));
      return shown;
    },
    /** Opens a form, fills in one value for each block, and hands it in. */
    submit: async (open: () => Promise<unknown>, fields: Readonly<Record<string, string>>) => {
      await open();
      const view = bot.workspace.state().views.at(-1);
      const values = Object.fromEntries(
        Object.entries(fields).map(([blockId, value]) => [blockId, { value }]),
      );
      const answer = await bot.control('submit', { user, viewId: view?.id, values });
      const last = answer.messages.at(-1);
      if (last !== undefined) shown = last;
      return answer;
    },
    clickRaw: async (label: string) => {
      const messages = shown === undefined ? [] : [shown];
      return bot.control('click', {
        user,
        ...findControl({ messages, views: [], home: undefined }, label),
      });
    },
  };
};
export type Walker = ReturnType<typeof createWalker>;

/** The radio buttons of a message: the block, and the place of the choice with that text. `within` begins the block's id. */
export const placeOfChoice = (
  message: Message,
  text: string,
  within = '',
): { readonly blockId: string; readonly value: string } => {
  const json: unknown = message.blocks;
  const blocks = Array.isArray(json) ? json : [];
  for (const block of blocks) {
    const options: readonly { readonly text: { readonly text: string }; readonly value: string }[] =
      block?.elements?.[0]?.options ?? [];
    const start = text.slice(0, 60);
    const found = options.find((one) => one.text.text.slice(3).startsWith(start));
    if (found !== undefined && String(block.block_id).startsWith(within))
      return { blockId: block.block_id, value: found.value };
  }
  throw new Error(`No choice "${text}" in ${JSON.stringify(message.blocks)}`);
};

/** The question that a message shows. */
export const questionIn = (message: Message, lessons: readonly Lesson[]): Question => {
  const json = JSON.stringify(message.blocks);
  const found = lessons
    .flatMap(({ quiz }) => quiz)
    .find(({ id }) => json.includes(`onboard-q ${id} `));
  if (found === undefined) throw new Error(`No question in ${json}`);
  return found;
};
