/** A policy as a test writes it, in the words of stevedore.yml. */
export interface TestPolicy {
  readonly name: string;
  readonly services: readonly string[];
  readonly accounts?: readonly string[];
  readonly commands?: readonly string[];
  readonly readOnly?: boolean;
  readonly allow?: {
    readonly users?: readonly string[];
    readonly groups?: readonly string[];
    readonly channels?: readonly string[];
  };
}

export interface Attempt {
  readonly user: string;
  /** Null for a direct message. */
  readonly channel: string | null;
  /** `CLUSTER/SERVICE`; `CLUSTER/*` for a freeze of a cluster. */
  readonly service: string;
  /** As policies name it. */
  readonly command: string;
}

/** Who is in which group of the local workspace. */
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  operators: ['UANA00001', 'UBEN00001'],
};
const ACCOUNT = 'simulated';

/** Whether a pattern covers a service, by expanding it to a regular expression over the whole name. */
const covers = (pattern: string, service: string): boolean => {
  const whole = pattern.includes('/') ? pattern : `${pattern}/*`;
  const body = whole.split('*').map((part) => part.replace(/[^\w/]/g, '\\$&'));
  return new RegExp(`^${body.join('.*')}$`).test(service);
};

/**
 * What should come of an attempt, written from README and issue, apart from the code that decides: `allowed`, or the code of the
 * refusal.
 */
export const expected = (policies: readonly TestPolicy[], attempt: Attempt): string => {
  const here = policies.filter(({ services }) =>
    services.some((pattern) => covers(pattern, attempt.service)),
  );
  const ours = here.filter(({ accounts }) => accounts?.includes(ACCOUNT) ?? true);
  if (ours.length === 0) return here.length === 0 ? 'no-policy' : 'other-account';
  const deciding = ours.find(
    ({ readOnly, commands = ['scale'] }) => readOnly === true || commands.includes(attempt.command),
  );
  if (deciding === undefined) return 'command-not-named';
  if (deciding.readOnly === true) return 'read-only';
  const { users = [], groups = [], channels = [] } = deciding.allow ?? {};
  const isNamed =
    users.includes(attempt.user) ||
    groups.some((group) => (GROUPS[group] ?? []).includes(attempt.user));
  const onlyChannels = users.length === 0 && groups.length === 0 && channels.length > 0;
  if (!isNamed && !onlyChannels) return 'person-not-allowed';
  const isHere = attempt.channel !== null && channels.includes(attempt.channel);
  return channels.length === 0 || isHere ? 'allowed' : 'channel-not-allowed';
};
