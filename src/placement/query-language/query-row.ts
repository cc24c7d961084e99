/** What an expression may ask about a container instance. */
export interface QueryRow {
  readonly ec2InstanceId: string | undefined;
  readonly agentConnected: boolean | undefined;
  readonly agentVersion: string | undefined;
  /** Milliseconds since 1970. */
  readonly registeredAtMs: number | undefined;
  readonly runningTasksCount: number | undefined;
  /** Groups of the tasks on it. */
  readonly taskGroups: ReadonlySet<string>;
  /** Attribute → value; an empty text for an attribute that has only a name. */
  readonly attributes: ReadonlyMap<string, string>;
}
