import type { WriteAction } from '../write-actions.ts';
import { whyWritten } from '../write-actions.ts';

/** Services that a policy is limited to. */
export interface ServiceScope {
  readonly partition: string;
  /** `*` for all Regions. */
  readonly region: string;
  /** 12 digits, or `*`. */
  readonly accountId: string;
  readonly cluster: string;
  /** With `*` for any characters. */
  readonly service: string;
}

interface ScaleStatement {
  readonly Sid: string;
  readonly Effect: 'Allow';
  readonly Action: readonly WriteAction[];
  readonly Resource: readonly string[];
  readonly Condition: Readonly<
    Record<string, Readonly<Record<string, string | readonly string[]>>>
  >;
}

/** An IAM policy document that lets Stevedore change services. */
export interface ScalePolicy {
  readonly Version: '2012-10-17';
  readonly Statement: readonly ScaleStatement[];
}

export interface ScaleWish {
  readonly services: readonly ServiceScope[];
  /** Only services that have this tag. */
  readonly tag?: { readonly key: string; readonly value: string } | undefined;
  /** Whether the range of autoscaling may be changed too. */
  readonly autoscale: boolean;
}

const NAME =
  /^(?:arn:(aws[\w-]*):ecs:([\w*-]+):(\d{12}|\*):service\/)?([\w*-]{1,255})\/([\w*-]{1,255})$/;

/** Reads `CLUSTER/SERVICE` or the ARN of a service; undefined for anything else. What a short name leaves out is `*`. */
export const readServiceScope = (text: string): ServiceScope | undefined => {
  const [, partition = 'aws', region = '*', accountId = '*', cluster, service] =
    NAME.exec(text) ?? [];
  return cluster === undefined || service === undefined
    ? undefined
    : { partition, region, accountId, cluster, service };
};

const ecsArn = (
  { partition, region, accountId }: ServiceScope,
  kind: 'service' | 'cluster',
  path: string,
): string => `arn:${partition}:ecs:${region}:${accountId}:${kind}/${path}`;

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

/** UpdateService by service and cluster: IAM has no key for the count, so that its limits live in stevedore.yml. */
const updateService = ({ services, tag }: ScaleWish): ScaleStatement => ({
  Sid: 'ChangeServices',
  Effect: 'Allow',
  Action: ['ecs:UpdateService'],
  Resource: unique(
    services.map((scope) => ecsArn(scope, 'service', `${scope.cluster}/${scope.service}`)),
  ),
  Condition: {
    ArnLike: {
      'ecs:cluster': unique(services.map((scope) => ecsArn(scope, 'cluster', scope.cluster))),
    },
    ...(tag === undefined ? {} : { StringEquals: { [`aws:ResourceTag/${tag.key}`]: tag.value } }),
  },
});

/** IAM knows scalable targets by an id that names no service; the namespace and the dimension are its narrowest keys. */
const registerTarget = ({ services }: ScaleWish): ScaleStatement => ({
  Sid: 'ChangeAutoscaling',
  Effect: 'Allow',
  Action: ['application-autoscaling:RegisterScalableTarget'],
  Resource: unique(
    services.map(
      ({ partition, region, accountId }) =>
        `arn:${partition}:application-autoscaling:${region}:${accountId}:scalable-target/*`,
    ),
  ),
  Condition: {
    StringEquals: {
      'application-autoscaling:service-namespace': 'ecs',
      'application-autoscaling:scalable-dimension': 'ecs:service:DesiredCount',
    },
  },
});

/**
 * The least policy that Stevedore needs to change these services: UpdateService, and only where it is wanted the range of
 * autoscaling. Nothing that tags, runs or passes a role (service authorization reference of Amazon ECS and Application Auto
 * Scaling).
 */
export const scalePolicy = (wish: ScaleWish): ScalePolicy => ({
  Version: '2012-10-17',
  Statement: [updateService(wish), ...(wish.autoscale ? [registerTarget(wish)] : [])],
});

/** For every action of a policy why it is called. */
export const scaleReasons = ({ Statement }: ScalePolicy) =>
  Statement.flatMap(({ Action }) => Action.map((action) => ({ action, why: whyWritten(action) })));
