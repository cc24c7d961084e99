import type { Part } from './pasted-document.ts';

/**
 * How Terraform writes an argument:
 * - `value`: as the API does.
 * - `block`: a block that stands once, which JSON forms of Terraform hold as a list of one.
 * - `blocks`: a block for each item of the API's list.
 * - `tags` and `pairs`: a map, where the API has a list of keys or names with values.
 * - `json`: the API's value as a string of JSON.
 * - `switch`: true and false, where the API has ENABLED and DISABLED.
 */
type Form = 'value' | 'block' | 'blocks' | 'tags' | 'pairs' | 'json' | 'switch';

/** Where an argument belongs in the API's spelling, and what is within it where that differs too. */
export interface Argument {
  readonly path: readonly string[];
  readonly form: Form;
  readonly inner?: Arguments;
}

/** Only what is more than the API's name taken apart with underscores. */
export type Arguments = Readonly<Record<string, Argument>>;

const as = (form: Form, path: string, inner?: Arguments): Argument => ({
  path: path.split('.'),
  form,
  ...(inner === undefined ? {} : { inner }),
});

const authorized: Arguments = { authorization_config: as('block', 'authorizationConfig') };

const TASK: Arguments = {
  container_definitions: as('json', 'containerDefinitions'),
  ephemeral_storage: as('block', 'ephemeralStorage'),
  inference_accelerator: as('blocks', 'inferenceAccelerators'),
  placement_constraints: as('blocks', 'placementConstraints'),
  proxy_configuration: as('block', 'proxyConfiguration', {
    properties: as('pairs', 'properties'),
  }),
  runtime_platform: as('block', 'runtimePlatform'),
  tags: as('tags', 'tags'),
  volume: as('blocks', 'volumes', {
    configure_at_launch: as('value', 'configuredAtLaunch'),
    docker_volume_configuration: as('block', 'dockerVolumeConfiguration'),
    efs_volume_configuration: as('block', 'efsVolumeConfiguration', authorized),
    fsx_windows_file_server_volume_configuration: as(
      'block',
      'fsxWindowsFileServerVolumeConfiguration',
      authorized,
    ),
    host_path: as('value', 'host.sourcePath'),
    s3files_volume_configuration: as('block', 's3filesVolumeConfiguration'),
  }),
};

const secrets: Arguments = { secret_option: as('blocks', 'secretOptions') };

const SERVICE: Arguments = {
  alarms: as('block', 'deploymentConfiguration.alarms'),
  capacity_provider_strategy: as('blocks', 'capacityProviderStrategy'),
  deployment_circuit_breaker: as('block', 'deploymentConfiguration.deploymentCircuitBreaker'),
  deployment_configuration: as('block', 'deploymentConfiguration', {
    canary_configuration: as('block', 'canaryConfiguration'),
    lifecycle_hook: as('blocks', 'lifecycleHooks'),
    linear_configuration: as('block', 'linearConfiguration'),
  }),
  deployment_controller: as('block', 'deploymentController'),
  deployment_maximum_percent: as('value', 'deploymentConfiguration.maximumPercent'),
  deployment_minimum_healthy_percent: as('value', 'deploymentConfiguration.minimumHealthyPercent'),
  iam_role: as('value', 'role'),
  load_balancer: as('blocks', 'loadBalancers', {
    advanced_configuration: as('block', 'advancedConfiguration'),
    elb_name: as('value', 'loadBalancerName'),
  }),
  name: as('value', 'serviceName'),
  network_configuration: as('block', 'networkConfiguration.awsvpcConfiguration', {
    assign_public_ip: as('switch', 'assignPublicIp'),
  }),
  ordered_placement_strategy: as('blocks', 'placementStrategy'),
  placement_constraints: as('blocks', 'placementConstraints'),
  service_connect_configuration: as('block', 'serviceConnectConfiguration', {
    log_configuration: as('block', 'logConfiguration', secrets),
    service: as('blocks', 'services', {
      client_alias: as('blocks', 'clientAliases'),
      timeout: as('block', 'timeout'),
      tls: as('block', 'tls', {
        issuer_cert_authority: as('block', 'issuerCertificateAuthority'),
      }),
    }),
  }),
  service_registries: as('blocks', 'serviceRegistries'),
  tags: as('tags', 'tags'),
  volume_configuration: as('blocks', 'volumeConfigurations', {
    managed_ebs_volume: as('block', 'managedEBSVolume', {
      file_system_type: as('value', 'filesystemType'),
      size_in_gb: as('value', 'sizeInGiB'),
      tag_specifications: as('blocks', 'tagSpecifications', { tags: as('tags', 'tags') }),
    }),
  }),
  vpc_lattice_configurations: as('blocks', 'vpcLatticeConfigurations'),
};

const CLUSTER: Arguments = {
  configuration: as('block', 'configuration', {
    execute_command_configuration: as('block', 'executeCommandConfiguration', {
      log_configuration: as('block', 'logConfiguration', {
        s3_bucket_encryption_enabled: as('value', 's3EncryptionEnabled'),
      }),
    }),
    managed_storage_configuration: as('block', 'managedStorageConfiguration'),
  }),
  default_capacity_provider_strategy: as('blocks', 'defaultCapacityProviderStrategy'),
  name: as('value', 'clusterName'),
  service_connect_defaults: as('block', 'serviceConnectDefaults'),
  setting: as('blocks', 'settings'),
  tags: as('tags', 'tags'),
};

const CAPACITY_PROVIDER: Arguments = {
  auto_scaling_group_provider: as('block', 'autoScalingGroupProvider', {
    managed_scaling: as('block', 'managedScaling'),
  }),
  managed_instances_provider: as('block', 'managedInstancesProvider'),
  tags: as('tags', 'tags'),
};

/** What Terraform itself reads and AWS never sees, and what it computes. */
export const NOT_SENT: ReadonlySet<string> = new Set([
  ...['arn', 'arn_without_revision', 'count', 'depends_on', 'for_each', 'force_delete'],
  ...['force_new_deployment', 'id', 'lifecycle', 'provider', 'provisioner', 'region', 'revision'],
  ...['sigint_rollback', 'skip_destroy', 'tags_all', 'timeouts', 'track_latest', 'triggers'],
  ...['wait_for_steady_state', 'dynamic'],
]);

/** Terraform's resources of what is checked. */
export const RESOURCES: ReadonlyMap<string, { readonly part: Part; readonly inner: Arguments }> =
  new Map([
    ['aws_ecs_task_definition', { part: 'task', inner: TASK }],
    ['aws_ecs_service', { part: 'service', inner: SERVICE }],
    ['aws_ecs_cluster', { part: 'cluster', inner: CLUSTER }],
    ['aws_ecs_capacity_provider', { part: 'capacity-provider', inner: CAPACITY_PROVIDER }],
  ]);
