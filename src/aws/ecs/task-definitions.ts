import { AwsProblemError } from '../../model/aws-problem.ts';
import type { EcsTaskDefinition } from '../../model/ecs-task-definition.ts';
import type { EcsParts } from './ecs-parts.ts';
import { toTaskDefinition } from './to-task-definition.ts';

/** A task definition by ARN, `family:revision` or family. */
export const readTaskDefinition = async (
  { connection, call }: EcsParts,
  region: string,
  name: string,
): Promise<EcsTaskDefinition> => {
  const { sdk, client } = await connection();
  const subject = { what: 'task-definition', name } as const;
  const { taskDefinition } = await call(
    { action: 'ecs:DescribeTaskDefinition', subject },
    (abortSignal) =>
      client.send(new sdk.DescribeTaskDefinitionCommand({ taskDefinition: name }), { abortSignal }),
  );
  if (taskDefinition === undefined)
    throw new AwsProblemError({ kind: 'not-found', region, ...subject });
  return toTaskDefinition(taskDefinition);
};
