import type { EcsService } from '../../model/ecs-service.ts';
import type { EcsTaskDefinition } from '../../model/ecs-task-definition.ts';
import { type Collector, createCollector, itemsOf, type Part } from '../live/answer/collector.ts';
import type { Advice, Outcome } from '../live/answer/live-answer.ts';
import { revisionName } from '../live/names/arn-names.ts';
import type { ServiceTarget } from '../live/names/service-target.ts';

/** `web` and 42 of `arn:…:task-definition/web:42`. */
const partsOf = (arn: string): readonly [family: string, revision: number] => {
  const name = revisionName(arn);
  const colon = name.lastIndexOf(':');
  return [name.slice(0, colon), Number(name.slice(colon + 1))];
};

const refuse = (code: string, sentence: string, todo: string): { ok: false; advice: Advice } => ({
  ok: false,
  advice: { code, sentence, todo },
});

/** Definitions of the revisions that were deployed with success before, the newest first. */
const deployedBefore = async (
  { readers, cluster, service }: ServiceTarget,
  collector: Collector,
): Promise<readonly string[]> => {
  const deployments = itemsOf(
    await collector.read('deployments', readers.ecs.serviceDeployments(cluster, service)),
  );
  const [current, ...others] = deployments;
  const arns = [
    ...(current?.sourceRevisionArns ?? []),
    ...others
      .filter(({ status }) => status === 'SUCCESSFUL')
      .flatMap(({ targetRevisionArn }) => targetRevisionArn ?? []),
  ];
  if (arns.length === 0) return [];
  const revisions = itemsOf(
    await collector.read('revisions', readers.ecs.serviceRevisions([...new Set(arns)])),
  );
  return arns.flatMap(
    (arn) =>
      revisions.find(({ serviceRevisionArn }) => serviceRevisionArn === arn)?.taskDefinition ?? [],
  );
};

/** How far back the family is searched where AWS keeps no record of deployments. */
const LOOK_BACK = 10;

const readDefinition = (
  { readers }: ServiceTarget,
  name: string,
): Promise<Part<EcsTaskDefinition>> =>
  createCollector().read('the task definition', readers.ecs.taskDefinition(name));

const registeredBefore = async (
  target: ServiceTarget,
  family: string,
  revision: number,
): Promise<Outcome<string>> => {
  for (let back = 1; back <= LOOK_BACK && revision - back >= 1; back += 1) {
    const read = await readDefinition(target, `${family}:${revision - back}`);
    if (!read.known && read.advice.code !== 'task-definition-missing')
      return { ok: false, advice: read.advice };
    if (read.known && read.value.status === 'ACTIVE')
      return { ok: true, answer: read.value.taskDefinitionArn };
  }
  return refuse(
    'no-earlier-revision',
    `There is no ACTIVE revision of ${family} before ${revision}, and AWS keeps no record of an earlier deployment.`,
    `Name a revision: rollback ${target.service} to REVISION.`,
  );
};

const named = async (
  target: ServiceTarget,
  family: string,
  revision: number,
): Promise<Outcome<string>> => {
  const read = await readDefinition(target, `${family}:${revision}`);
  return read.known
    ? { ok: true, answer: read.value.taskDefinitionArn }
    : { ok: false, advice: read.advice };
};

/**
 * The task definition to go back to, as an ARN with its revision: the one that was named, else the last other one that was
 * deployed with success, else (AWS keeps no record from before 2024-10-25) the ACTIVE revision of the family before this one.
 */
export const earlierRevision = async (
  target: ServiceTarget,
  { taskDefinition: current, deploymentController, serviceName }: EcsService,
  toRevision: number | null,
): Promise<Outcome<string>> => {
  if (current === undefined)
    return refuse(
      'no-task-definition',
      `${serviceName} names no task definition of its own (deployment controller ${deploymentController}).`,
      'Roll back with the controller that deploys it.',
    );
  const [family, revision] = partsOf(current);
  if (toRevision !== null) return named(target, family, toRevision);
  const before = await deployedBefore(target, createCollector());
  const other = before.find((arn) => arn !== current);
  return other === undefined
    ? registeredBefore(target, family, revision)
    : { ok: true, answer: other };
};
