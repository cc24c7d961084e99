import * as z from 'zod';
import { directMessage } from '../cast.ts';
import { globalShortcutPayload, messageShortcutPayload } from '../payloads/shortcuts.ts';
import type { Slack } from '../slack.ts';
import type { ControlAnswer } from '../state.ts';
import { findClicked } from './clicked.ts';
import { ControlRefusal } from './control-refusal.ts';
import { deliverInteraction } from './deliver-interaction.ts';
import { readInput } from './read-input.ts';
import { settle } from './settle.ts';
import { tellAsSlackbot } from './tell.ts';
import { personOf } from './who-and-where.ts';

const shortcutSchema = z.object({
  user: z.string(),
  callbackId: z.string(),
  channel: z.string().optional(),
  messageTs: z.string().optional(),
});

/** A person chooses a shortcut: a global one, or one of a message. */
export const runShortcut = async (slack: Slack, given: unknown): Promise<ControlAnswer> => {
  const input = readInput(shortcutSchema, given);
  const person = personOf(input.user);
  const { shortcuts } = slack.manifest.features;
  const shortcut = shortcuts.find(({ callback_id }) => callback_id === input.callbackId);
  if (shortcut === undefined) {
    const known = shortcuts.map(({ callback_id }) => callback_id).join(', ');
    throw new ControlRefusal(
      `The manifest declares no shortcut ${input.callbackId}. It has ${known}.`,
    );
  }
  if (shortcut.type === 'global') {
    return settle(slack, async () => {
      const payload = globalShortcutPayload(slack, person, shortcut.callback_id);
      await deliverInteraction(slack, payload, (sentence) => {
        tellAsSlackbot(slack, directMessage(person.id)?.id ?? '', person.id, sentence);
      });
    });
  }
  if (input.messageTs === undefined)
    throw new ControlRefusal('A message shortcut needs messageTs.');
  const clicked = findClicked(slack, person, { messageTs: input.messageTs });
  if (!('message' in clicked)) throw new ControlRefusal('A message shortcut needs a message.');
  const { channel, message } = clicked;
  return settle(slack, async () => {
    const { callback_id } = shortcut;
    const payload = messageShortcutPayload(slack, person, callback_id, channel, message);
    await deliverInteraction(slack, payload, (sentence) => {
      tellAsSlackbot(slack, channel.id, person.id, sentence);
    });
  });
};
