import { parseArgs } from 'node:util';
import {
  type ClusterArn,
  policyReasons,
  readClusterArn,
  readPolicy,
} from '../aws/iam/read-policy.ts';
import {
  readServiceScope,
  type ServiceScope,
  scalePolicy,
  scaleReasons,
} from '../aws/iam/scale-policy.ts';
import { oneOf } from './check-options.ts';
import { EXIT, type ExitCode, type Io, UsageError } from './io.ts';
import { createPaint, wrap } from './paint.ts';

const WIDTH = 92;

const toCluster = (text: string): ClusterArn => {
  const cluster = readClusterArn(text);
  if (cluster !== undefined) return cluster;
  throw new UsageError(
    `"${text}" is no ARN of a cluster; expected arn:aws:ecs:REGION:ACCOUNT:cluster/NAME, as \`aws ecs list-clusters\` prints it.`,
  );
};

const toScope = (text: string): ServiceScope => {
  const scope = readServiceScope(text);
  if (scope !== undefined) return scope;
  throw new UsageError(
    `"${text}" is no service; expected CLUSTER/SERVICE such as prod/web, or its ARN, with * for any characters.`,
  );
};

const toTag = (text: string | undefined) => {
  if (text === undefined) return undefined;
  const [, key, value] = /^([^=]{1,128})=(.{0,256})$/.exec(text) ?? [];
  if (key === undefined || value === undefined)
    throw new UsageError(`"${text}" is no tag; expected KEY=VALUE.`);
  return { key, value };
};

/** What is printed: a policy, and for every action why and how far it is limited. */
interface Printed {
  readonly policy: object;
  readonly actions: readonly {
    readonly action: string;
    readonly why: string;
    readonly scope?: string;
  }[];
  readonly hint: string | null;
}

const reading = (cluster: readonly string[]): Printed => ({
  policy: readPolicy(cluster.map(toCluster)),
  actions: policyReasons(),
  hint:
    cluster.length === 0
      ? 'Limit it to clusters with --cluster ARN, which may be given again.'
      : null,
});

const writing = (
  named: readonly string[],
  tag: string | undefined,
  autoscale: boolean,
): Printed => {
  if (named.length === 0)
    throw new UsageError('name the services that may be changed: --services prod/web prod/api.');
  const policy = scalePolicy({ services: named.map(toScope), tag: toTag(tag), autoscale });
  return {
    policy,
    actions: scaleReasons(policy),
    hint: 'IAM cannot limit the count: set min, max and maxStep in the policies of stevedore.yml.',
  };
};

/**
 * `stevedore iam-policy --read [--cluster ARN…]` and `--scale --services prod/web… [--tag KEY=VALUE] [--autoscale]`: the least
 * policy that Stevedore needs. The policy goes to standard output as IAM takes it, the reasons to standard error; with
 * `--format json` both go to standard output.
 */
export const iamPolicyCommand = async (args: readonly string[], io: Io): Promise<ExitCode> => {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      read: { type: 'boolean', default: false },
      scale: { type: 'boolean', default: false },
      autoscale: { type: 'boolean', default: false },
      cluster: { type: 'string', multiple: true, default: [] },
      services: { type: 'string', multiple: true, default: [] },
      tag: { type: 'string' },
      format: { type: 'string', default: 'text' },
    },
    allowPositionals: true,
  });
  const format = oneOf('--format', values.format, ['text', 'json']);
  if (values.read === values.scale)
    throw new UsageError('say which policy you want: --read, or --scale for what may be changed.');
  if (values.read && positionals.length > 0)
    throw new UsageError(`"${positionals[0]}" is not expected here; clusters follow --cluster.`);
  const { policy, actions, hint } = values.read
    ? reading(values.cluster)
    : writing([...values.services, ...positionals], values.tag, values.autoscale);
  if (format === 'json') {
    io.out(`${JSON.stringify({ policy, actions }, null, 2)}\n`);
    return EXIT.fine;
  }
  io.out(`${JSON.stringify(policy, null, 2)}\n`);
  const paint = createPaint(io.colour);
  io.err('\nWhy each action:\n');
  for (const { action, why, scope } of actions) {
    const text = `To ${why}.${scope === undefined ? '' : ` ${scope}.`}`;
    io.err(`  ${paint('bold', action)}\n${wrap(text, WIDTH, '      ')}\n`);
  }
  if (hint !== null) io.err(`\n${hint}\n`);
  return EXIT.fine;
};
