import { APP, CHANNELS, PEOPLE, TEAM } from './cast.ts';
import type { Slack } from './slack.ts';
import type { WorkspaceState } from './state.ts';

const EXAMPLES = 3;
const FIRST_SENTENCE = /^.*?[.!?](?= |$)/;

/** What an empty channel offers to try, each with the first sentence about its subcommand. */
const tryFirst = ({
  subcommands,
  manifest,
  tryFirst: given,
}: Slack): WorkspaceState['tryFirst'] => {
  const [command = ''] = manifest.features.slash_commands.map((one) => one.command);
  const texts =
    given ??
    subcommands
      .flatMap(({ examples: [first] }) => (first === undefined ? [] : [`${command} ${first}`]))
      .slice(0, EXAMPLES);
  return texts.map((text) => {
    const [, name] = text.split(' ');
    const summary = subcommands.find((one) => one.name === name)?.summary ?? '';
    return { text, summary: FIRST_SENTENCE.exec(summary)?.[0] ?? summary };
  });
};

/** The whole workspace as the page and tests see it. */
export const workspaceState = (slack: Slack): WorkspaceState => {
  const { display_information, features } = slack.manifest;
  const subcommands = slack.subcommands.map(({ name, usage, summary, examples }) => ({
    name,
    usage,
    summary,
    examples,
  }));
  return {
    seq: slack.changes.seq(),
    team: { id: TEAM.id, name: TEAM.name },
    bot: {
      user_id: APP.user_id,
      name: features.bot_user?.display_name ?? display_information.name,
      description: display_information.description,
      connected: slack.connected(),
    },
    people: PEOPLE,
    channels: CHANNELS,
    messages: slack.messages.all(),
    views: slack.views.all(),
    homes: slack.views.homes(),
    commands: features.slash_commands.map(({ command, description, usage_hint }) => ({
      command,
      description,
      usage_hint,
      subcommands,
    })),
    tryFirst: tryFirst(slack),
    shortcuts: features.shortcuts,
    faults: slack.faults.list(),
  };
};
