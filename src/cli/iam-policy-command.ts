import { parseArgs } from 'node:util';
import {
  type ClusterArn,
  policyReasons,
  readClusterArn,
  readPolicy,
} from '../aws/iam/read-policy.ts';
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

/**
 * `stevedore iam-policy --read [--cluster ARN…]`: the least policy that Stevedore needs to read. The policy goes to standard
 * output as IAM takes it, the reasons to standard error; with `--format json` both go to standard output.
 */
export const iamPolicyCommand = async (args: readonly string[], io: Io): Promise<ExitCode> => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      read: { type: 'boolean', default: false },
      cluster: { type: 'string', multiple: true, default: [] },
      format: { type: 'string', default: 'text' },
    },
  });
  const format = oneOf('--format', values.format, ['text', 'json']);
  if (!values.read) throw new UsageError('say which policy you want: --read.');
  const policy = readPolicy(values.cluster.map(toCluster));
  const actions = policyReasons();
  if (format === 'json') {
    io.out(`${JSON.stringify({ policy, actions }, null, 2)}\n`);
    return EXIT.fine;
  }
  io.out(`${JSON.stringify(policy, null, 2)}\n`);
  const paint = createPaint(io.colour);
  io.err('\nWhy each action:\n');
  for (const { action, why, scope } of actions)
    io.err(`  ${paint('bold', action)}\n${wrap(`To ${why}. ${scope}.`, WIDTH, '      ')}\n`);
  if (values.cluster.length === 0)
    io.err('\nLimit it to clusters with --cluster ARN, which may be given again.\n');
  return EXIT.fine;
};
