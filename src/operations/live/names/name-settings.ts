/** A service under another name, as stevedore.yml gives it. */
interface ServiceAlias {
  readonly cluster: string;
  readonly service: string;
  /** Name of the account; any when absent. */
  readonly account?: string | undefined;
  readonly region?: string | undefined;
}

/** What names mean to a team, or in a channel. */
export interface NameSettings {
  readonly aliases?: Readonly<Record<string, ServiceAlias>> | undefined;
  /** Where a plain name is looked for first, such as the cluster of the channel. */
  readonly cluster?: string | undefined;
  readonly account?: string | undefined;
}
