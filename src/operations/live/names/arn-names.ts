/** Behind the last slash: the id of a task, the name of a cluster. A name stays as it is. */
export const lastPart = (arn: string): string => arn.slice(arn.lastIndexOf('/') + 1);

/** `web:3` of `arn:…:task-definition/web:3`. */
export const revisionName = (arn: string): string => lastPart(arn);

/** Name of a target group in its ARN (`…:targetgroup/NAME/ID`). */
export const targetGroupName = (arn: string): string =>
  /:targetgroup\/([^/]+)\//.exec(arn)?.[1] ?? lastPart(arn);

/** The 12 digits of the account; null where the text is no ARN. */
export const accountOf = (arn: string): string | null =>
  /^arn:[^:]*:[^:]*:[^:]*:(\d{12}):/.exec(arn)?.[1] ?? null;

/** What an ARN of a service tells. Old ones do not name the cluster. */
interface ServiceArn {
  readonly region: string;
  readonly accountId: string;
  readonly cluster: string | undefined;
  readonly service: string;
}

/** The parts of `arn:aws:ecs:REGION:ACCOUNT:service/[CLUSTER/]SERVICE`; undefined for any other text. */
export const parseServiceArn = (text: string): ServiceArn | undefined => {
  const [, region, accountId, cluster, service] =
    /^arn:[\w-]+:ecs:([\w-]+):(\d{12}):service\/(?:([\w-]+)\/)?([\w-]+)$/.exec(text) ?? [];
  return region === undefined || accountId === undefined || service === undefined
    ? undefined
    : { region, accountId, cluster, service };
};
