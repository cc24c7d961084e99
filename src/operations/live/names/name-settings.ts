/** A service under another name, as stevedore.yml gives it. */
interface ServiceAlias {
  readonly cluster: string;
  readonly service: string;
  /** Name of the account; any when absent. */
  readonly account?: string | undefined;
  readonly region?: string | undefined;
  /** It is what people call the service, and was not written for commands: a service that is really called so is meant before it. */
  readonly titled?: true | undefined;
}

/** Where names are looked for first. */
export interface NamePlace {
  readonly cluster?: string | undefined;
  readonly account?: string | undefined;
  readonly region?: string | undefined;
}

/** What names mean to a team, or in a channel. */
export interface NameSettings extends NamePlace {
  readonly aliases?: Readonly<Record<string, ServiceAlias>> | undefined;
}

/** A Slack channel. */
export interface ChannelName {
  readonly id: string;
  /** Without `#`; undefined where Slack does not tell it. */
  readonly name?: string | undefined;
}

/** Where names are looked for first in a channel: by its id before its name. Nothing where the settings say nothing. */
export const channelPlace = (
  channels: Readonly<Record<string, NamePlace>>,
  { id, name }: ChannelName,
): NamePlace => {
  const own = (key: string): NamePlace | undefined =>
    Object.hasOwn(channels, key) ? channels[key] : undefined;
  return own(id) ?? (name === undefined ? undefined : (own(name) ?? own(`#${name}`))) ?? {};
};
