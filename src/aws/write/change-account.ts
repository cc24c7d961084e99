import type { AwsWriters, ChangeAccount } from '../../change-ports.ts';
import type { Person } from '../../model/change/change.ts';
import { createCall } from '../call/call.ts';
import type { ClientSettings, Credentials } from '../client-settings.ts';
import { createReaders, type ReaderParts } from '../readers.ts';
import { createEcsWriter } from './ecs-writer.ts';
import { createScalingWriter } from './scaling-writer.ts';

/** One try may take long: to give up early would leave open whether AWS took it. */
const SEND_MS = 15_000;
/** Writers keep their credentials until the SDK renews them; as many people and roles are remembered. */
const WRITERS_MAX = 100;

export interface ChangeAccountParts extends ReaderParts {
  /** Credentials of a role that is assumed for a person; `role` is an ARN. */
  readonly assume: (role: string, person: Person) => Credentials;
}

/** How changes reach one account and Region. Makes no call and loads no SDK until it is asked. */
export const createChangeAccount = (
  name: string,
  settings: ClientSettings,
  parts: ChangeAccountParts,
): ChangeAccount => {
  const { clock, limiter, wait, jitter } = parts;
  const sendMs = parts.attemptMs ?? SEND_MS;
  const call = createCall({
    ...{ region: settings.region, limiter, clock, wait, jitter },
    deadlineMs: sendMs,
    attemptMs: sendMs,
    again: 'not-carried-out',
  });
  const known = new Map<string, AwsWriters>();
  const make = (own: ClientSettings): AwsWriters => ({
    ecs: createEcsWriter(own, call),
    scaling: createScalingWriter(own, call),
  });
  return {
    name,
    region: settings.region,
    fresh: () => createReaders(name, settings, parts),
    writersFor: (person, role) => {
      const key = role === null ? '' : [role, person.teamId, person.userId].join(' ');
      const own =
        role === null ? settings : { ...settings, credentials: parts.assume(role, person) };
      const writers = known.get(key) ?? make(own);
      known.delete(key);
      known.set(key, writers);
      const [oldest] = known.keys();
      if (known.size > WRITERS_MAX && oldest !== undefined) known.delete(oldest);
      return writers;
    },
  };
};
