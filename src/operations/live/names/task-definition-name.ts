/** A task definition as people name it. */
export interface TaskDefinitionName {
  /** What DescribeTaskDefinition takes: `family:revision`, or the family alone for the newest ACTIVE revision. */
  readonly name: string;
  /** Whether nothing else can be meant: names of services hold no colon. */
  readonly certain: boolean;
  /** Name of the account in the settings; any when absent. */
  readonly account?: string | undefined;
  /** 12 digits, which only an ARN tells. */
  readonly accountId?: string | undefined;
  readonly region?: string | undefined;
}

const ARN = /^arn:[\w-]+:ecs:([\w-]+):(\d{12}):task-definition\/([\w-]{1,255}(?::\d{1,9})?)$/;

/** RegisterTaskDefinition: a family has letters, digits, underscores and hyphens, 255 at most. */
const NAME = /^(?:([\w-]+)\/([\w-]+)\/)?([\w-]{1,255}(?::\d{1,9})?)$/;

/** Reads `family`, `family:revision`, `account/region/family:revision` or an ARN; undefined for any other text. */
export const taskDefinitionName = (text: string): TaskDefinitionName | undefined => {
  const [, arnRegion, accountId, arnName] = ARN.exec(text) ?? [];
  if (arnName !== undefined) return { name: arnName, certain: true, accountId, region: arnRegion };
  const [, account, region, name] = NAME.exec(text) ?? [];
  if (name === undefined) return undefined;
  const certain = name.includes(':');
  return account === undefined || certain ? { name, certain, account, region } : undefined;
};
