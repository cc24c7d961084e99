import * as z from 'zod';

/** The shapes that a service is made of (@aws-sdk/client-ecs 3.1162.0), loose and with every field optional. */

const text = z.string().optional();
const count = z.number().optional();
const flag = z.boolean().optional();
const texts = z.array(z.string()).optional();
const list = <Item extends z.ZodType>(item: Item) => z.array(item).optional();

export const tags = list(z.looseObject({ key: text, value: text }));

export const capacityProviderStrategy = list(
  z.looseObject({ capacityProvider: text, weight: count, base: count }),
);

const logConfiguration = z
  .looseObject({
    logDriver: text,
    options: z.record(z.string(), z.string()).optional(),
    secretOptions: list(z.looseObject({ name: text, valueFrom: text })),
  })
  .optional();

export const loadBalancers = list(
  z.looseObject({
    targetGroupArn: text,
    loadBalancerName: text,
    containerName: text,
    containerPort: count,
    advancedConfiguration: z
      .looseObject({
        alternateTargetGroupArn: text,
        productionListenerRule: text,
        testListenerRule: text,
        roleArn: text,
      })
      .optional(),
  }),
);

export const serviceRegistries = list(
  z.looseObject({ registryArn: text, port: count, containerName: text, containerPort: count }),
);

export const deploymentConfiguration = z.looseObject({
  deploymentCircuitBreaker: z
    .looseObject({
      enable: flag,
      rollback: flag,
      resetOnHealthyTask: flag,
      thresholdConfiguration: z.looseObject({ type: text, value: count }).optional(),
    })
    .optional(),
  maximumPercent: count,
  minimumHealthyPercent: count,
  alarms: z.looseObject({ alarmNames: texts, rollback: flag, enable: flag }).optional(),
  strategy: text,
  bakeTimeInMinutes: count,
  lifecycleHooks: list(
    z.looseObject({
      targetType: text,
      hookTargetArn: text,
      roleArn: text,
      lifecycleStages: texts,
      hookDetails: z.unknown().optional(),
      timeoutConfiguration: z.looseObject({ timeoutInMinutes: count, action: text }).optional(),
    }),
  ),
  linearConfiguration: z
    .looseObject({ stepPercent: count, stepBakeTimeInMinutes: count })
    .optional(),
  canaryConfiguration: z
    .looseObject({ canaryPercent: count, canaryBakeTimeInMinutes: count })
    .optional(),
  earlySuccessCriteria: z
    .looseObject({ enable: flag, healthyPercent: count, sourceServiceRevisionCleanup: text })
    .optional(),
});

export const networkConfiguration = z.looseObject({
  awsvpcConfiguration: z
    .looseObject({ subnets: texts, securityGroups: texts, assignPublicIp: text })
    .optional(),
});

const clientAlias = z.looseObject({
  port: count,
  dnsName: text,
  testTrafficRules: z
    .looseObject({
      header: z
        .looseObject({ name: text, value: z.looseObject({ exact: text }).optional() })
        .optional(),
    })
    .optional(),
});

export const serviceConnectConfiguration = z.looseObject({
  enabled: flag,
  namespace: text,
  services: list(
    z.looseObject({
      portName: text,
      discoveryName: text,
      clientAliases: list(clientAlias),
      ingressPortOverride: count,
      timeout: z
        .looseObject({ idleTimeoutSeconds: count, perRequestTimeoutSeconds: count })
        .optional(),
      tls: z
        .looseObject({
          issuerCertificateAuthority: z.looseObject({ awsPcaAuthorityArn: text }).optional(),
          kmsKey: text,
          roleArn: text,
        })
        .optional(),
    }),
  ),
  logConfiguration,
  accessLogConfiguration: z.looseObject({ format: text, includeQueryParameters: text }).optional(),
  containerConfigurations: list(z.looseObject({ logLevel: text })),
});

export const volumeConfigurations = list(
  z.looseObject({
    name: text,
    managedEBSVolume: z
      .looseObject({
        encrypted: flag,
        kmsKeyId: text,
        volumeType: text,
        sizeInGiB: count,
        snapshotId: text,
        volumeInitializationRate: count,
        iops: count,
        throughput: count,
        tagSpecifications: list(z.looseObject({ resourceType: text, tags, propagateTags: text })),
        roleArn: text,
        filesystemType: text,
      })
      .optional(),
  }),
);

export const vpcLatticeConfigurations = list(
  z.looseObject({
    roleArn: text,
    targetGroupArn: text,
    portName: text,
    advancedConfiguration: z
      .looseObject({
        alternateTargetGroupArn: text,
        productionListenerRule: text,
        testListenerRule: text,
      })
      .optional(),
  }),
);

export const gatewayConnectors = list(
  z.looseObject({
    portName: text,
    healthCheck: z
      .looseObject({
        healthCheckProtocol: text,
        healthCheckPort: count,
        healthCheckPath: text,
        healthCheckTimeoutSeconds: count,
        healthCheckIntervalSeconds: count,
        healthyThresholdCount: count,
        unhealthyThresholdCount: count,
        matcher: z.looseObject({ httpCode: text, grpcCode: text }).optional(),
      })
      .optional(),
    filters: z.looseObject({ accessTypes: texts }).optional(),
  }),
);
