import * as z from 'zod';
import type { Outcome } from '../delivery/transport.ts';
import { stringAt } from '../objects.ts';
import { slashCommandPayload } from '../payloads/slash-command.ts';
import { respondTo } from '../respond.ts';
import type { Slack } from '../slack.ts';
import type { Channel, ControlAnswer, Person } from '../state.ts';
import { escapeCommandText } from '../typed-text.ts';
import { ControlRefusal } from './control-refusal.ts';
import { readInput } from './read-input.ts';
import { settle } from './settle.ts';
import { tellAsSlackbot } from './tell.ts';
import { channelOf, personOf } from './who-and-where.ts';

const commandSchema = z.object({
  user: z.string(),
  channel: z.string(),
  text: z.string().default(''),
  command: z.string().startsWith('/').optional(),
});

/** Slack's own `/invite`, so that the bot can be brought into a channel. */
const invite = (slack: Slack, person: Person, channel: Channel): void => {
  slack.botChannels.add(channel.id);
  const name = slack.manifest.display_information.name;
  tellAsSlackbot(slack, channel.id, person.id, `${name} is now in #${channel.name}.`);
};

const split = (
  slack: Slack,
  input: z.output<typeof commandSchema>,
): { readonly command: string; readonly text: string } => {
  const declared = slack.manifest.features.slash_commands.map(({ command }) => command);
  const [first] = declared;
  const typed = /^(\/\S+)(?:\s([\s\S]*))?$/.exec(input.text);
  const [, name, rest = ''] = typed ?? [];
  if (input.command === undefined && name !== undefined && declared.includes(name)) {
    return { command: name, text: rest };
  }
  const command = input.command ?? first;
  if (command === undefined) throw new ControlRefusal('The manifest declares no slash command.');
  return { command, text: input.text };
};

/** Shows what the acknowledgement says. Answers Slack's error when it was late, missing or unusable. */
const commandError = (
  slack: Slack,
  person: Person,
  channel: Channel,
  outcome: Outcome,
): string | undefined => {
  if (outcome.outcome === 'timed_out') return 'operation_timeout';
  if (outcome.outcome === 'failed') return 'dispatch_failed';
  if (Object.keys(outcome.payload).length === 0) return undefined;
  const refusal = respondTo(slack, { channel: channel.id, user: person.id }, outcome.payload);
  return refusal && stringAt(refusal, 'error');
};

/** A person types a slash command. */
export const runCommand = async (slack: Slack, given: unknown): Promise<ControlAnswer> => {
  const input = readInput(commandSchema, given);
  const person = personOf(input.user);
  const channel = channelOf(input.channel, person);
  const { command, text } = split(slack, input);
  const spec = slack.manifest.features.slash_commands.find((known) => known.command === command);
  return settle(slack, async () => {
    if (command === '/invite') return invite(slack, person, channel);
    if (spec === undefined) {
      const sentence = `${command} is not a valid command. The manifest does not declare it.`;
      tellAsSlackbot(slack, channel.id, person.id, sentence);
      return;
    }
    const sent = spec.should_escape ? escapeCommandText(text) : text;
    const payload = slashCommandPayload(slack, { person, channel, command, text: sent });
    const outcome = await slack.dispatch({ kind: 'slash_commands', payload });
    const error = commandError(slack, person, channel, outcome);
    if (error === undefined) return;
    const sentence = `${command} failed with the error "${error}"`;
    tellAsSlackbot(slack, channel.id, person.id, sentence);
  });
};
