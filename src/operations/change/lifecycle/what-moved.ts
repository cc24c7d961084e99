import type { Observed } from '../../../model/change/observed.ts';
import type { Proposal } from '../../../model/change/proposal.ts';
import type { Verdict } from '../../../model/change/verdict.ts';

const range = ({ autoscaling }: Observed): string =>
  autoscaling === null ? 'none' : `${autoscaling.minCapacity} to ${autoscaling.maxCapacity}`;

const suspended = ({ autoscaling }: Observed): string =>
  [
    autoscaling?.scaleInSuspended === true ? 'scale-in' : '',
    autoscaling?.scaleOutSuspended === true ? 'scale-out' : '',
    autoscaling?.scheduledSuspended === true ? 'scheduled actions' : '',
  ]
    .filter((one) => one !== '')
    .join(', ') || 'nothing';

const lastPart = (text: string): string => text.slice(text.lastIndexOf('/') + 1);

const deployments = ({ deployments: all }: Observed): string =>
  all
    .map(({ id, status, rolloutState }) =>
      [lastPart(id), status, rolloutState ?? ''].join(' ').trim(),
    )
    .join(', ') || 'none';

/** What is shown of a service, each as a person would say it. */
const SHOWN: readonly { readonly name: string; readonly of: (seen: Observed) => string }[] = [
  { name: 'the service', of: ({ serviceArn }) => serviceArn },
  { name: 'the state of the service', of: ({ status }) => status },
  { name: 'the desired count', of: ({ desiredCount }) => String(desiredCount) },
  { name: 'the number of running tasks', of: ({ runningCount }) => String(runningCount) },
  { name: 'the task definition', of: ({ taskDefinition }) => lastPart(taskDefinition ?? 'none') },
  { name: 'the scheduling strategy', of: ({ schedulingStrategy }) => schedulingStrategy },
  { name: 'the deployment controller', of: ({ deploymentController }) => deploymentController },
  { name: 'the deployments', of: deployments },
  { name: 'the range of autoscaling', of: range },
  { name: 'what is suspended of autoscaling', of: suspended },
];

const newVerdict = (shown: readonly Verdict[], now: readonly Verdict[]): Verdict | undefined =>
  now.find(
    ({ code, effect, sentence }) =>
      !shown.some((one) => one.code === code && one.effect === effect && one.sentence === sentence),
  );

/**
 * What is different now from what a proposal showed, in a sentence: the service itself, what is judged of it, and how many
 * people must approve. Null where everything is as it was.
 */
export const whatMoved = (
  { before, verdicts, approvalsNeeded }: Proposal,
  now: {
    readonly before: Observed;
    readonly verdicts: readonly Verdict[];
    readonly approvalsNeeded: number;
  },
): string | null => {
  for (const { name, of } of SHOWN) {
    const [then, current] = [of(before), of(now.before)];
    if (then !== current)
      return `Since the proposal was shown, ${name} changed from ${then} to ${current}.`;
  }
  if (approvalsNeeded !== now.approvalsNeeded)
    return `Since the proposal was shown, the policy changed: it asks for ${now.approvalsNeeded} approvals, and asked for ${approvalsNeeded}.`;
  const added = newVerdict(verdicts, now.verdicts);
  if (added !== undefined) return `Since the proposal was shown, this is new: ${added.sentence}`;
  const gone = newVerdict(now.verdicts, verdicts);
  return gone === undefined
    ? null
    : `Since the proposal was shown, this is not so any more: ${gone.sentence}`;
};
