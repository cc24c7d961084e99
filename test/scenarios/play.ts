import * as z from 'zod';
import type {
  ControlAnswer,
  Message,
  OpenView,
  WorkspaceState,
} from '../../src/sandbox/slack/state.ts';
import type { TestBot } from '../test-bot.ts';
import { findControl, findOption } from './find-control.ts';
import { renderHome, renderMessage, renderView } from './render.ts';
import type { Part, Step } from './script.ts';

/** Block id → action id → what is entered. */
type Values = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What happens without a person of the workspace: time, and others who change services. */
export interface World {
  readonly pass: (milliseconds: number) => Promise<readonly Message[]>;
  readonly setCount: (service: string, count: number) => Promise<void>;
}

const nothing: ControlAnswer = { messages: [], views: [] };

/** What a person can act on: what is on the screen because of the last step, then everything else. */
interface Screen {
  readonly messages: readonly Message[];
  readonly views: readonly OpenView[];
}

const personId = ({ people }: WorkspaceState, name: string): string =>
  people.find((person) => person.name === name)?.id ?? name;

const names =
  ({ people, channels }: WorkspaceState) =>
  (id: string): string => {
    const channel = channels.find((one) => one.id === id);
    if (channel !== undefined)
      return channel.kind === 'im' ? `DM with ${channel.name}` : `#${channel.name}`;
    return people.find((person) => person.id === id)?.name ?? id;
  };

/** Times and mentions as Slack shows them. */
const asShown = (line: string, nameOf: (id: string) => string): string =>
  line
    .replace(/<!date\^[^|>]*\|([^>]*)>/g, '$1')
    .replace(/<@(\w+)>/g, (_, id: string) => `@${nameOf(id)}`)
    .replace(/<#(\w+)>/g, (_, id: string) => nameOf(id));

/** Plays scenarios against one bot; each call goes on where the last one stopped. */
export const createPlayer = ({ workspace, control }: TestBot, world?: World) => {
  let shown: Screen = nothing;
  let entered: Values = {};

  /** What was answered last comes first, then what somebody sees in the channels, the newest first. */
  const inSight = (user: string, { messages }: WorkspaceState): Screen => ({
    ...shown,
    messages: [
      ...shown.messages,
      ...messages.filter(({ ephemeralTo = user }) => ephemeralTo === user).toReversed(),
    ],
  });

  /** What happens without a person. */
  const turn = async (
    step: Extract<Step, { does: 'pass' | 'set-count' }>,
  ): Promise<ControlAnswer> => {
    if (world === undefined) throw new Error('No time passes in this scenario');
    if (step.does === 'pass') return { ...nothing, messages: await world.pass(step.milliseconds) };
    await world.setCount(step.service, step.count);
    return nothing;
  };

  const act = async (
    step: Exclude<Step, { does: 'pass' | 'set-count' }>,
  ): Promise<ControlAnswer> => {
    const state = workspace.state();
    const user = personId(state, step.user);
    switch (step.does) {
      case 'say':
        return /^\/ecs\b/.test(step.text)
          ? control('command', { user, channel: step.channel, text: step.text })
          : control('message', { user, channel: step.channel, text: step.text });
      case 'click':
        return control('click', {
          user,
          ...findControl({ ...inSight(user, state), home: state.homes[user] }, step.label),
        });
      case 'pick':
        return control('click', {
          user,
          ...findOption({ ...shown, home: state.homes[user] }, step.option),
        });
      case 'submit': {
        const view = state.views.filter((open) => open.user === user).at(-1);
        if (view === undefined) throw new Error(`${step.user} has no form open`);
        const values = { ...entered, ...(step.text === '' ? {} : firstInput(view, step.text)) };
        entered = {};
        return control('submit', { user, viewId: view.id, values });
      }
      case 'enter': {
        const view = state.views.filter((open) => open.user === user).at(-1);
        if (view === undefined) throw new Error(`${step.user} has no form open`);
        entered = { ...entered, ...inputNamed(view, step.field, step.text) };
        return nothing;
      }
      case 'open-home':
        return control('home', { user });
      case 'shortcut': {
        const shortcut = state.shortcuts.find(({ name }) => name === step.name);
        if (shortcut === undefined) throw new Error(`No shortcut is called "${step.name}"`);
        const last = state.messages.filter((message) => message.user !== state.bot.user_id).at(-1);
        const on =
          shortcut.type === 'message' ? { channel: last?.channel, messageTs: last?.ts } : {};
        return control('shortcut', { user, callbackId: shortcut.callback_id, ...on });
      }
    }
  };

  /** Does one step and gives the reply as lines. */
  const play = async (step: Step): Promise<string[]> => {
    const answer =
      step.does === 'pass' || step.does === 'set-count' ? await turn(step) : await act(step);
    if (step.does === 'enter') return [];
    const state = workspace.state();
    const nameOf = names(state);
    const actor = 'user' in step ? personId(state, step.user) : '';
    const fromBot = answer.messages.filter(({ user }) => user !== actor);
    shown = { messages: fromBot, views: answer.views };
    const home = state.homes[actor];
    return [
      ...Object.values(answer.errors ?? {}).map((error) => `(under the field) ${error}`),
      ...fromBot.flatMap((message) => renderMessage(message, nameOf)),
      ...answer.views.flatMap(renderView),
      ...(step.does === 'open-home' && home !== undefined ? renderHome(home) : []),
    ].map((line) => asShown(line, nameOf));
  };

  /** Plays every turn and gives the scenario with the replies that came. */
  const playAll = async (parts: readonly Part[]): Promise<readonly Part[]> => {
    const played: Part[] = [];
    for (const part of parts) {
      played.push('prose' in part ? part : { ...part, reply: await play(part.step) });
    }
    return played;
  };

  return { play, playAll };
};

const input = z.object({
  type: z.literal('input'),
  block_id: z.string(),
  label: z.object({ text: z.string() }),
  element: z.object({
    action_id: z.string(),
    options: z
      .array(z.object({ text: z.object({ text: z.string() }), value: z.string() }))
      .optional(),
  }),
});

const inputsOf = ({ view }: OpenView): readonly z.output<typeof input>[] =>
  z
    .array(z.unknown())
    .catch([])
    .parse(view['blocks'])
    .flatMap((block) => input.safeParse(block).data ?? []);

const given = ({ block_id, element }: z.output<typeof input>, text: string): Values => {
  const option = element.options?.find((one) => one.text.text === text);
  return { [block_id]: { [element.action_id]: option?.value ?? text } };
};

const firstInput = (view: OpenView, text: string): Values => {
  const [first] = inputsOf(view);
  if (first === undefined) throw new Error('The form has no input');
  return given(first, text);
};

const inputNamed = (view: OpenView, label: string, text: string): Values => {
  const inputs = inputsOf(view);
  const found = inputs.find((one) => one.label.text === label);
  if (found !== undefined) return given(found, text);
  const there = inputs.map((one) => `"${one.label.text}"`).join(', ');
  throw new Error(`No field "${label}"; there are ${there}`);
};
