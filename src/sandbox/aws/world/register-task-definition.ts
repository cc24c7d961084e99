import type { TaskDefinition } from '../../../model/task-definition.ts';
import { demandOf } from '../../../placement/demand/demand-of.ts';
import { arnOf, lastPart, resourceOf } from './arns.ts';
import type { Revision } from './revision.ts';
import type { World } from './world.ts';

/** Registers the next revision of the definition's family. */
export const registerTaskDefinition = (world: World, definition: TaskDefinition): Revision => {
  const family = definition.family ?? '';
  const revisions = world.families.get(family) ?? [];
  const revision = revisions.length + 1;
  const made: Revision = {
    family,
    revision,
    arn: arnOf(world, 'ecs', `task-definition/${family}:${revision}`),
    definition,
    demand: demandOf(definition),
    registeredAt: world.timeline.now(),
    status: 'ACTIVE',
  };
  world.families.set(family, [...revisions, made]);
  return made;
};

/** A revision by `family`, `family:revision` or ARN; the family alone means its newest ACTIVE revision. */
export const findRevision = (world: World, name: string): Revision | undefined => {
  const [family = '', number] = lastPart(resourceOf(name, 'task-definition')).split(':');
  const revisions = world.families.get(family) ?? [];
  return number === undefined
    ? revisions.findLast(({ status }) => status === 'ACTIVE')
    : revisions.find(({ revision }) => revision === Number(number));
};
