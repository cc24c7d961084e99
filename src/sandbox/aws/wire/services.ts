import { AUTO_SCALING_OPERATIONS } from '../autoscaling/operations.ts';
import { CLOUDWATCH_OPERATIONS } from '../cloudwatch/operations.ts';
import { ECS_OPERATIONS } from '../ecs/operations.ts';
import { ELB_OPERATIONS } from '../elb/operations.ts';
import { LOGS_OPERATIONS } from '../logs/operations.ts';
import { STS_OPERATIONS } from '../sts/operations.ts';
import type { Operations } from './operation.ts';

interface ServiceWireCommon {
  /** Prefix of its actions in IAM policies. */
  readonly iamPrefix: string;
  readonly operations: Operations;
}

/** A service that takes JSON, told by the X-Amz-Target header. */
interface JsonService extends ServiceWireCommon {
  readonly protocol: 'json';
  readonly target: string;
  readonly contentType: 'application/x-amz-json-1.0' | 'application/x-amz-json-1.1';
  /** CloudWatch: errors also carry their old names of the Query protocol. */
  readonly queryCompatible: boolean;
}

/** A service that takes forms and answers XML, told by its Version. */
interface QueryService extends ServiceWireCommon {
  readonly protocol: 'query';
  readonly version: string;
  readonly namespace: string;
}

export type ServiceWire = JsonService | QueryService;

const json = (
  iamPrefix: string,
  target: string,
  operations: Operations,
  minor: '1.0' | '1.1' = '1.1',
): JsonService => ({
  protocol: 'json',
  iamPrefix,
  target,
  operations,
  contentType: `application/x-amz-json-${minor}`,
  queryCompatible: minor === '1.0',
});

/** How each service is spoken to, as dumped from SDK 3.1162.0. */
export const SERVICES: readonly ServiceWire[] = [
  json('ecs', 'AmazonEC2ContainerServiceV20141113', ECS_OPERATIONS),
  json('cloudwatch', 'GraniteServiceVersion20100801', CLOUDWATCH_OPERATIONS, '1.0'),
  json('application-autoscaling', 'AnyScaleFrontendService', AUTO_SCALING_OPERATIONS),
  json('logs', 'Logs_20140328', LOGS_OPERATIONS),
  {
    protocol: 'query',
    iamPrefix: 'elasticloadbalancing',
    version: '2015-12-01',
    namespace: 'http://elasticloadbalancing.amazonaws.com/doc/2015-12-01/',
    operations: ELB_OPERATIONS,
  },
  {
    protocol: 'query',
    iamPrefix: 'sts',
    version: '2011-06-15',
    namespace: 'https://sts.amazonaws.com/doc/2011-06-15/',
    operations: STS_OPERATIONS,
  },
];
