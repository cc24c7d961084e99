import type { Change } from '../../model/change/change.ts';
import type { EcsService } from '../../model/ecs-service.ts';
import { createCollector } from '../live/answer/collector.ts';
import type { Outcome } from '../live/answer/live-answer.ts';
import type { ServiceTarget } from '../live/names/service-target.ts';
import { loadService } from '../live/service/load-service.ts';
import { earlierRevision } from './earlier-revision.ts';
import { type ChangeWish, countFor } from './text/change-wish.ts';

type WishOf<Kind extends ChangeWish['kind']> = Extract<ChangeWish, { readonly kind: Kind }>;

const loaded = (target: ServiceTarget): Promise<Outcome<EcsService>> =>
  loadService(target, createCollector());

const scaleChange = async (
  { wish }: WishOf<'scale'>,
  target: ServiceTarget,
): Promise<Outcome<Change>> => {
  if (wish.kind === 'absolute')
    return { ok: true, answer: { kind: 'scale', desiredCount: wish.count } };
  const service = await loaded(target);
  return service.ok
    ? {
        ok: true,
        answer: { kind: 'scale', desiredCount: countFor(wish, service.answer.desiredCount) },
      }
    : service;
};

/** Both ends of the range; an end that was not named stays. */
const rangeChange = async (
  { min, max }: WishOf<'autoscale'>,
  { readers, cluster, service }: ServiceTarget,
): Promise<Outcome<Change>> => {
  if (min !== null && max !== null)
    return { ok: true, answer: { kind: 'autoscale', minCapacity: min, maxCapacity: max } };
  const range = await createCollector().read(
    'autoscaling',
    readers.scaling.target(cluster, service),
  );
  if (!range.known) return { ok: false, advice: range.advice };
  return range.value === undefined
    ? {
        ok: false,
        advice: {
          code: 'no-autoscaling',
          sentence: `${service} has no autoscaling, so that there is no range to change.`,
          todo: `Scale the count itself: scale ${service} NUMBER.`,
        },
      }
    : {
        ok: true,
        answer: {
          kind: 'autoscale',
          minCapacity: min ?? range.value.minCapacity,
          maxCapacity: max ?? range.value.maxCapacity,
        },
      };
};

const rollbackChange = async (
  { toRevision }: WishOf<'rollback'>,
  target: ServiceTarget,
): Promise<Outcome<Change>> => {
  const service = await loaded(target);
  if (!service.ok) return service;
  const found = await earlierRevision(target, service.answer, toRevision);
  return found.ok
    ? { ok: true, answer: { kind: 'rollback', taskDefinition: found.answer } }
    : found;
};

/**
 * Makes a change of a wish: a relative count is worked out from the desired count of now, a range from the one that is kept, a
 * rollback from what was deployed before. Reads only what it needs; `target.readers` should remember nothing.
 */
export const changeOfWish = async (
  wish: ChangeWish,
  target: ServiceTarget,
): Promise<Outcome<Change>> => {
  switch (wish.kind) {
    case 'scale':
      return scaleChange(wish, target);
    case 'autoscale':
      return rangeChange(wish, target);
    case 'rollback':
      return rollbackChange(wish, target);
    default:
      return { ok: true, answer: { kind: wish.kind } };
  }
};
