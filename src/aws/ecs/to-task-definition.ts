import type { TaskDefinition } from '@aws-sdk/client-ecs';
import type { EcsTaskDefinition } from '../../model/ecs-task-definition.ts';
import { parseImageReference } from '../../model/image-reference.ts';
import { parseTaskDefinition } from '../../model/parse-task-definition.ts';
import { toMs, toPlain } from '../plain.ts';
import { hideValues } from './hide-values.ts';

/** A task definition of the SDK as ours, without values of environment variables. */
export const toTaskDefinition = (definition: TaskDefinition): EcsTaskDefinition => ({
  taskDefinitionArn: definition.taskDefinitionArn ?? '',
  family: definition.family ?? '',
  revision: definition.revision ?? 0,
  status: definition.status ?? '',
  registeredAtMs: toMs(definition.registeredAt),
  registeredBy: definition.registeredBy,
  images: (definition.containerDefinitions ?? []).map(({ name = '', image = '' }) => ({
    containerName: name,
    image,
    ...parseImageReference(image),
  })),
  definition: parseTaskDefinition(toPlain(hideValues(definition))).task,
});
