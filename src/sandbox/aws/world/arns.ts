/** Where the account is. */
export interface Place {
  readonly accountId: string;
  readonly region: string;
}

/** An ARN of the account: `arn:aws:SERVICE:REGION:ACCOUNT:RESOURCE`. */
export const arnOf = ({ accountId, region }: Place, service: string, resource: string): string =>
  `arn:aws:${service}:${region}:${accountId}:${resource}`;

/** The part of a name or ARN after its last slash. */
export const lastPart = (nameOrArn: string): string =>
  nameOrArn.slice(nameOrArn.lastIndexOf('/') + 1);

/** Names as AWS takes them: an ARN is cut after `kind/`, anything else is kept. */
export const resourceOf = (nameOrArn: string, kind: string): string => {
  const [, found] = nameOrArn.split(`:${kind}/`);
  return nameOrArn.startsWith('arn:') && found !== undefined ? found : nameOrArn;
};

/** Where the simulated account is when nobody says otherwise. */
export const DEFAULT_PLACE: Place = { accountId: '123456789012', region: 'eu-central-1' };
