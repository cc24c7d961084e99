import { targetKey } from '../../../model/change/change.ts';
import type { Proposal } from '../../../model/change/proposal.ts';
import type { EcsService } from '../../../model/ecs-service.ts';
import type { AwsReaders } from '../../../ports.ts';
import type { ChangeDeps, Granted } from './deps.ts';

const LATEST = 20;

const what = ({ change }: Proposal, service: EcsService | undefined): string => {
  if (service === undefined) return 'The service does not exist any more';
  if (change.kind === 'scale') return `The desired count is ${service.desiredCount} now`;
  if (change.kind === 'restart' || change.kind === 'rollback')
    return 'There is another deployment now';
  return 'Autoscaling is set otherwise now';
};

/** Another change of ours, autoscaling, or a deployment since the change was sent; else somebody outside of Stevedore. */
export const overtakenBy = async <Permit extends Granted>(
  proposal: Proposal,
  service: EcsService | undefined,
  readers: AwsReaders,
  { store }: ChangeDeps<Permit>,
): Promise<string> => {
  const since = proposal.sentAtMs ?? proposal.createdAtMs;
  const said = what(proposal, service);
  const others = await store.sent(proposal.target, LATEST);
  const later = others.find(
    ({ id, sentAtMs, target }) =>
      id !== proposal.id &&
      targetKey(target) === targetKey(proposal.target) &&
      (sentAtMs ?? 0) > since,
  );
  if (later !== undefined)
    return `${said}: another change that Stevedore sent came after this one (${later.id}).`;
  const { cluster, service: name } = proposal.target;
  // Who did it is worth a look, and no reason to fail where the look is not allowed.
  const activities = await readers.scaling.activities(cluster, name).then(
    ({ value }) => value,
    () => [],
  );
  const activity = activities.find(
    ({ startedAtMs, notScaledReasons }) => startedAtMs > since && notScaledReasons.length === 0,
  );
  if (activity !== undefined) return `${said}: autoscaling moved it (${activity.cause}).`;
  const deployment = service?.deployments.find(({ createdAtMs = 0 }) => createdAtMs > since);
  if (deployment !== undefined)
    return `${said}: a deployment was started by somebody else (${deployment.id}).`;
  return `${said}: something outside of Stevedore changed it. CloudTrail names who called UpdateService.`;
};
