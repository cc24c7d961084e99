import type { AwsReaders } from '../../../ports.ts';
import type { LiveDeps } from '../answer/live-deps.ts';
import { type LiveRefusal, type LiveResult, refusal } from '../live-result.ts';
import { findService } from '../names/find-service.ts';
import { findTaskDefinition } from '../names/find-task-definition.ts';
import type { NameSettings } from '../names/name-settings.ts';
import { targetReference } from '../names/service-target.ts';
import { type TaskDefinitionName, taskDefinitionName } from '../names/task-definition-name.ts';
import { checkLive, type LiveCheckAnswer } from './check-live.ts';
import { checkTaskDefinition } from './check-task-definition.ts';

/** What a check of a name needs. `accounts` are readers only. */
interface NamedDeps extends Pick<LiveDeps, 'clock' | 'check'> {
  readonly accounts: readonly AwsReaders[];
  readonly names?: NameSettings | undefined;
}

const checkFamily = async (
  wanted: TaskDefinitionName,
  deps: NamedDeps,
): Promise<LiveResult<LiveCheckAnswer>> => {
  const found = await findTaskDefinition(wanted, deps.accounts);
  if (!found.ok) return found;
  const answer = checkTaskDefinition(found, deps, wanted.name);
  const { account, region } = answer.about;
  return { ok: true, answer, reference: `${account}/${region}/${answer.taskDefinition}` };
};

/** Several services have the name, and a family may have it too. */
const orRevision = (service: LiveRefusal, { name }: TaskDefinitionName): LiveRefusal => ({
  ...service,
  advice: {
    ...service.advice,
    todo: `${service.advice.todo} For a task definition, write its revision too: ${name}:1.`,
  },
});

/** Nothing has the name, neither as a service nor as a family. */
const neither = (service: LiveRefusal, family: LiveRefusal): LiveRefusal => ({
  ...service,
  advice: {
    ...service.advice,
    sentence: `${service.advice.sentence} ${family.advice.sentence}`,
  },
  gaps: [...service.gaps, ...family.gaps],
});

/**
 * Checks what a name means in the accounts: `family:revision` and ARNs of task definitions as such, any other name as a
 * service first and then as a family, of which the newest ACTIVE revision counts. The answer says what it was taken for.
 */
export const checkNamed = async (
  name: string,
  deps: NamedDeps,
): Promise<LiveResult<LiveCheckAnswer>> => {
  const { accounts, names = {} } = deps;
  const wanted = taskDefinitionName(name.trim());
  if (wanted?.certain === true) return checkFamily(wanted, deps);
  const found = await findService(name, accounts, names);
  if (found.ok) {
    const outcome = await checkLive(found.target, deps);
    return outcome.ok
      ? { ...outcome, reference: targetReference(found.target) }
      : refusal(outcome.advice);
  }
  if (wanted === undefined) return found;
  if (found.advice.code !== 'service-unknown') return orRevision(found, wanted);
  const family = await checkFamily(wanted, deps);
  return family.ok || family.choices.length > 0 ? family : neither(found, family);
};
