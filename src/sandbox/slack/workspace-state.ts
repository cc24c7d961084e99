import { APP, CHANNELS, PEOPLE, TEAM } from './cast.ts';
import type { Slack } from './slack.ts';
import type { WorkspaceState } from './state.ts';

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
    shortcuts: features.shortcuts,
    faults: slack.faults.list(),
  };
};
