import type { Failure, Tag } from '@aws-sdk/client-ecs';
import type { EcsTag } from '../../model/ecs-cluster.ts';
import type { MissingItem } from '../../model/ecs-service.ts';

export const toTags = (tags: readonly Tag[] = []): readonly EcsTag[] =>
  tags.map(({ key = '', value = '' }) => ({ key, value }));

export const toMissing = (failures: readonly Failure[] = []): readonly MissingItem[] =>
  failures.map(({ arn = '', reason = '' }) => ({ arn, reason }));
