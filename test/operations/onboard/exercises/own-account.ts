import { connectSimulated, connectSimulatedChanges } from '../../../../src/aws/connect.ts';
import { createFailures } from '../../../../src/knowledge/failures/failures.ts';
import type { PrivateSandbox } from '../../../../src/onboard-ports.ts';
import { check } from '../../../../src/operations/check.ts';
import type { LiveDeps } from '../../../../src/operations/live/answer/live-deps.ts';
import { startAccount } from '../../../../src/sandbox/aws/account.ts';
import { LEARNER_PLAN } from '../../../../src/sandbox/aws/plan/learner-plan.ts';
import { knowledge } from '../../../knowledge/lessons/all-lessons.ts';

/** A learner's account as it is when it is new, with what looks into it. */
export const startOwnAccount = async (seed = 1) => {
  const account = await startAccount({ seed, plan: LEARNER_PLAN });
  const clock = { now: account.now };
  const parts = { clock, wait: () => Promise.resolve(), jitter: () => 1 };
  const changes = connectSimulatedChanges(account, parts);
  const sandbox: PrivateSandbox = {
    readers: connectSimulated(account, parts),
    account: changes,
    service: async (name) => {
      const { value } = await changes.fresh().ecs.describeServices('sandbox', [name]);
      const [found] = value.services;
      return found && { desired: found.desiredCount, running: found.runningCount };
    },
  };
  const deps: LiveDeps = { clock, failures: createFailures(knowledge), check };
  return { account, sandbox, deps };
};
