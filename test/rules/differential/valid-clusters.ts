/** A cluster or a capacity provider in the API's spelling, with the type of its resource. */
export interface ClusterValue {
  readonly type: 'AWS::ECS::Cluster' | 'AWS::ECS::CapacityProvider';
  readonly value: Readonly<Record<string, unknown>>;
}

const live: ClusterValue = {
  type: 'AWS::ECS::Cluster',
  value: {
    clusterName: 'live',
    capacityProviders: ['FARGATE', 'FARGATE_SPOT'],
    defaultCapacityProviderStrategy: [
      { capacityProvider: 'FARGATE', base: 1, weight: 1 },
      { capacityProvider: 'FARGATE_SPOT', weight: 1 },
    ],
    serviceConnectDefaults: { namespace: 'shop' },
    settings: [{ name: 'containerInsights', value: 'enhanced' }],
    configuration: {
      executeCommandConfiguration: {
        logging: 'OVERRIDE',
        kmsKeyId: 'alias/exec',
        logConfiguration: {
          cloudWatchLogGroupName: 'exec',
          cloudWatchEncryptionEnabled: true,
          s3BucketName: 'exec-logs',
          s3EncryptionEnabled: true,
          s3KeyPrefix: 'exec',
        },
      },
      managedStorageConfiguration: { kmsKeyId: 'alias/storage' },
    },
    tags: [{ key: 'team', value: 'shop' }],
  },
};

const group: ClusterValue = {
  type: 'AWS::ECS::CapacityProvider',
  value: {
    name: 'blue',
    autoScalingGroupProvider: {
      autoScalingGroupArn:
        'arn:aws:autoscaling:eu-west-1:123456789012:autoScalingGroup:01234567-89ab-cdef-0123-456789abcdef:autoScalingGroupName/blue',
      managedDraining: 'ENABLED',
      managedTerminationProtection: 'ENABLED',
      managedScaling: {
        status: 'ENABLED',
        targetCapacity: 90,
        minimumScalingStepSize: 1,
        maximumScalingStepSize: 10,
        instanceWarmupPeriod: 120,
      },
    },
    tags: [{ key: 'team', value: 'shop' }],
  },
};

const managed: ClusterValue = {
  type: 'AWS::ECS::CapacityProvider',
  value: {
    name: 'managed',
    managedInstancesProvider: {
      infrastructureRoleArn: 'arn:aws:iam::123456789012:role/ecsInfrastructureRole',
      propagateTags: 'CAPACITY_PROVIDER',
      infrastructureOptimization: { scaleInAfter: 300 },
      instanceLaunchTemplate: {
        ec2InstanceProfileArn: 'arn:aws:iam::123456789012:instance-profile/ecsInstanceRole',
        monitoring: 'BASIC',
        capacityOptionType: 'ON_DEMAND',
        networkConfiguration: {
          subnets: ['subnet-0123456789abcdef0'],
          securityGroups: ['sg-0123456789abcdef0'],
        },
        storageConfiguration: { storageSizeGiB: 50 },
        instanceRequirements: {
          vCpuCount: { min: 1, max: 8 },
          memoryMiB: { min: 1024, max: 16_384 },
          cpuManufacturers: ['intel'],
          instanceGenerations: ['current'],
          bareMetal: 'excluded',
        },
      },
    },
  },
};

/** A cluster and capacity providers that AWS takes. */
export const validClusters = { live, group, managed };
