import type { WorkspaceState } from '../../state.ts';

/** One line of the completion popup. */
export interface Completion {
  /** The whole text once it is accepted. */
  readonly text: string;
  readonly label: string;
  readonly usage: string;
  readonly summary: string;
}

/** What the popup offers, and whether its first line is chosen already, so that Enter takes it. */
export interface Completions {
  readonly heading: string;
  readonly items: readonly Completion[];
  readonly preselect: boolean;
}

const nothing: Completions = { heading: '', items: [], preselect: false };

type Command = WorkspaceState['commands'][number];

const commandNames = (text: string, commands: readonly Command[]): Completions => ({
  heading: 'Commands',
  items: commands
    .filter(({ command }) => command.startsWith(text))
    .map(({ command, description, usage_hint }) => ({
      text: `${command} `,
      label: command,
      usage: usage_hint,
      summary: description,
    })),
  preselect: true,
});

const subcommandNames = ({ command, subcommands }: Command, typed: string): Completions => ({
  heading: command,
  items: subcommands
    .filter(({ name }) => name.startsWith(typed.toLowerCase()) && name !== typed)
    .map(({ name, usage, summary }) => ({
      text: `${command} ${name} `,
      label: `${command} ${name}`,
      usage,
      summary,
    })),
  preselect: typed !== '',
});

const examplesOf = ({ command, subcommands }: Command, typed: string): Completions => {
  const name = typed.split(' ')[0];
  const subcommand = subcommands.find((each) => each.name === name);
  if (!subcommand) return nothing;
  return {
    heading: `${command} ${subcommand.name} ${subcommand.usage}`,
    items: subcommand.examples
      .filter((example) => example.startsWith(typed.trimEnd()) && example !== typed.trimEnd())
      .map((example) => ({
        text: `${command} ${example}`,
        label: `${command} ${example}`,
        usage: '',
        summary: 'example',
      })),
    preselect: false,
  };
};

/** What may follow a text that begins with a slash: the app's commands, their subcommands, then examples. */
export const completionsFor = (text: string, commands: readonly Command[]): Completions => {
  if (!text.startsWith('/') || text.includes('\n') || text.length > 200) return nothing;
  if (!text.includes(' ')) return commandNames(text, commands);
  const command = commands.find((each) => text.startsWith(`${each.command} `));
  if (!command) return nothing;
  const typed = text.slice(command.command.length + 1);
  return typed.includes(' ') ? examplesOf(command, typed) : subcommandNames(command, typed);
};

/** What sending a text means. */
export type Sending =
  | { kind: 'command'; command: string; text: string }
  | { kind: 'message'; text: string }
  | { kind: 'refused'; sentence: string };

/** Slack's own way: what begins with a slash is a command, known or not, and no thread takes one; the rest is a message. */
export const readSending = (text: string, inThread: boolean): Sending => {
  const [, name, rest = ''] = /^(\/[a-z][\w-]*)(?:\s([\s\S]*))?$/i.exec(text) ?? [];
  if (!name) return { kind: 'message', text };
  if (!inThread) return { kind: 'command', command: name, text: rest };
  const sentence = `${name} is not supported in threads. Use it in the channel, or mention the app here.`;
  return { kind: 'refused', sentence };
};
