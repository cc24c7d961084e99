import { AwsError, invalidParameter } from '../wire/aws-error.ts';
import type { World } from '../world/world.ts';
import type { LogGroup } from './state.ts';

/** A log group by name or identifier (an ARN, with or without `:*`). Throws ResourceNotFoundException. */
export const findLogGroup = (
  world: World,
  name: string | undefined,
  identifier: string | undefined,
): LogGroup => {
  const wanted = name ?? identifier?.replace(/^arn:[^:]*:logs:[^:]*:[^:]*:log-group:|:\*$/g, '');
  if (wanted === undefined)
    throw invalidParameter('Either logGroupName or logGroupIdentifier must be given.');
  const group = world.logGroups.get(wanted);
  if (group === undefined) {
    throw new AwsError('ResourceNotFoundException', 'The specified log group does not exist.');
  }
  return group;
};
