/** Something wrong in stevedore.yml. */
export interface Fault {
  /** Names and indexes that lead to it, from the top. */
  readonly path: readonly PropertyKey[];
  /** The sentence without its full stop. */
  readonly message: string;
  /** Whether the name of the setting is wrong, not its value. */
  readonly ofName?: boolean;
}
