import agentIsNotEssential from './container/agent-is-not-essential.ts';
import appProtocolExists from './container/app-protocol-exists.ts';
import appProtocolNeedsPortName from './container/app-protocol-needs-port-name.ts';
import awaitedContainerHasStartTimeout from './container/awaited-container-has-start-timeout.ts';
import awslogsHasOneLineStart from './container/awslogs-has-one-line-start.ts';
import awslogsNeedsGroupAndRegion from './container/awslogs-needs-group-and-region.ts';
import awslogsOptionsExist from './container/awslogs-options-exist.ts';
import commandIsSplitIntoWords from './container/command-is-split-into-words.ts';
import containerMemoryAboveMinimum from './container/container-memory-above-minimum.ts';
import containerMemorySumWithinTaskMemory from './container/container-memory-sum-within-task-memory.ts';
import containerMemoryWithinTaskMemory from './container/container-memory-within-task-memory.ts';
import containerNameIsWellFormed from './container/container-name-is-well-formed.ts';
import containerNeedsImage from './container/container-needs-image.ts';
import containerNeedsMemory from './container/container-needs-memory.ts';
import containerNeedsName from './container/container-needs-name.ts';
import containerPortsAreUnique from './container/container-ports-are-unique.ts';
import containersNeedLogs from './container/containers-need-logs.ts';
import containersNeedMemoryLimit from './container/containers-need-memory-limit.ts';
import credentialSpecIsWellFormed from './container/credential-spec-is-well-formed.ts';
import dependencyExists from './container/dependency-exists.ts';
import environmentFileEndsInEnv from './container/environment-file-ends-in-env.ts';
import environmentFileIsArn from './container/environment-file-is-arn.ts';
import environmentFilesNeedExecutionRole from './container/environment-files-need-execution-role.ts';
import environmentFilesWithinLimit from './container/environment-files-within-limit.ts';
import environmentNamesAreUnique from './container/environment-names-are-unique.ts';
import everyContainerHasCpuShare from './container/every-container-has-cpu-share.ts';
import execNeedsWritablePaths from './container/exec-needs-writable-paths.ts';
import finishedDependencyIsNotEssential from './container/finished-dependency-is-not-essential.ts';
import firelensNeedsRouter from './container/firelens-needs-router.ts';
import gpuIsCountedOrShared from './container/gpu-is-counted-or-shared.ts';
import healthCheckAsksOwnPort from './container/health-check-asks-own-port.ts';
import healthCheckCommandIsWhole from './container/health-check-command-is-whole.ts';
import healthCheckNamesItsForm from './container/health-check-names-its-form.ts';
import healthCheckTimeoutBelowInterval from './container/health-check-timeout-below-interval.ts';
import healthCheckToolIsInImage from './container/health-check-tool-is-in-image.ts';
import healthCheckWithinLimits from './container/health-check-within-limits.ts';
import healthyDependencyNeedsHealthCheck from './container/healthy-dependency-needs-health-check.ts';
import hostPortBelowEphemeralRange from './container/host-port-below-ephemeral-range.ts';
import hostPortIsNotReserved from './container/host-port-is-not-reserved.ts';
import hostPortMatchesContainerPort from './container/host-port-matches-container-port.ts';
import ignoredExitCodesWithinLimit from './container/ignored-exit-codes-within-limit.ts';
import imageDigestIsComplete from './container/image-digest-is-complete.ts';
import imageInRegionOfLogs from './container/image-in-region-of-logs.ts';
import imageIsWellFormed from './container/image-is-well-formed.ts';
import imageMatchesArchitecture from './container/image-matches-architecture.ts';
import logDriverExists from './container/log-driver-exists.ts';
import logGroupCreationIsTrueOrAbsent from './container/log-group-creation-is-true-or-absent.ts';
import logGroupCreationNeedsPermission from './container/log-group-creation-needs-permission.ts';
import logRouterLogsElsewhere from './container/log-router-logs-elsewhere.ts';
import mountPathsAreUnique from './container/mount-paths-are-unique.ts';
import mountPointVolumeExists from './container/mount-point-volume-exists.ts';
import networkSystemControlsAgree from './container/network-system-controls-agree.ts';
import neuronDevicesGoToOneContainer from './container/neuron-devices-go-to-one-container.ts';
import noAwsKeysInEnvironment from './container/no-aws-keys-in-environment.ts';
import noBlockingLogs from './container/no-blocking-logs.ts';
import noDependencyCycle from './container/no-dependency-cycle.ts';
import noDnsSearchDomainsWithAwsvpc from './container/no-dns-search-domains-with-awsvpc.ts';
import noHostSettingsWithAwsvpc from './container/no-host-settings-with-awsvpc.ts';
import noHostTakeoverByMount from './container/no-host-takeover-by-mount.ts';
import noLinksWithAwsvpc from './container/no-links-with-awsvpc.ts';
import noLinuxSettingsOnWindows from './container/no-linux-settings-on-windows.ts';
import noNetworkSystemControlsWithHost from './container/no-network-system-controls-with-host.ts';
import noPlaceholderImage from './container/no-placeholder-image.ts';
import noPlainTextSecret from './container/no-plain-text-secret.ts';
import noPortMappingsWithoutNetwork from './container/no-port-mappings-without-network.ts';
import noPortRangeBesidePort from './container/no-port-range-beside-port.ts';
import noPortRangeWithHostNetwork from './container/no-port-range-with-host-network.ts';
import noPowerfulCapabilities from './container/no-powerful-capabilities.ts';
import noPrivilegedContainer from './container/no-privileged-container.ts';
import noRootUser from './container/no-root-user.ts';
import noShellOperatorWithoutShell from './container/no-shell-operator-without-shell.ts';
import onlyOneLogRouter from './container/only-one-log-router.ts';
import portNameIsWellFormed from './container/port-name-is-well-formed.ts';
import portNamesAreUnique from './container/port-names-are-unique.ts';
import portRangeIsWellFormed from './container/port-range-is-well-formed.ts';
import preferReadOnlyRoot from './container/prefer-read-only-root.ts';
import preferTaggedImage from './container/prefer-tagged-image.ts';
import protocolIsTcpOrUdp from './container/protocol-is-tcp-or-udp.ts';
import reservationWithinMemory from './container/reservation-within-memory.ts';
import restartPeriodWithinLimits from './container/restart-period-within-limits.ts';
import secretArnEndsInRandomCharacters from './container/secret-arn-ends-in-random-characters.ts';
import secretArnHasAllParts from './container/secret-arn-has-all-parts.ts';
import secretNameIsParameterName from './container/secret-name-is-parameter-name.ts';
import secretNamesAreUnique from './container/secret-names-are-unique.ts';
import secretNamesDifferFromEnvironment from './container/secret-names-differ-from-environment.ts';
import secretsNeedExecutionRole from './container/secrets-need-execution-role.ts';
import shellHandsOverSignals from './container/shell-hands-over-signals.ts';
import softLimitWithinHardLimit from './container/soft-limit-within-hard-limit.ts';
import splunkNeedsTokenAndUrl from './container/splunk-needs-token-and-url.ts';
import staticHostPortLeavesRoom from './container/static-host-port-leaves-room.ts';
import swappinessNeedsMaxSwap from './container/swappiness-needs-max-swap.ts';
import swappinessWithinLimits from './container/swappiness-within-limits.ts';
import systemControlIsNamespaced from './container/system-control-is-namespaced.ts';
import taskNeedsHealthCheck from './container/task-needs-health-check.ts';
import ulimitNameExists from './container/ulimit-name-exists.ts';
import volumesFromContainerExists from './container/volumes-from-container-exists.ts';
import type { Rule } from './define-rule.ts';
import awslogsNeedsExecutionRole from './fargate/awslogs-needs-execution-role.ts';
import awslogsNeedsStreamPrefix from './fargate/awslogs-needs-stream-prefix.ts';
import capabilitiesRunOnFargate from './fargate/capabilities-run-on-fargate.ts';
import containerCpuWithinTaskCpu from './fargate/container-cpu-within-task-cpu.ts';
import ecrImageNeedsExecutionRole from './fargate/ecr-image-needs-execution-role.ts';
import efsIamNeedsTaskRole from './fargate/efs-iam-needs-task-role.ts';
import ephemeralStorageWithinRange from './fargate/ephemeral-storage-within-range.ts';
import fargateNeedsAwsvpc from './fargate/fargate-needs-awsvpc.ts';
import fargateNeedsTaskCpu from './fargate/fargate-needs-task-cpu.ts';
import fargateNeedsTaskMemory from './fargate/fargate-needs-task-memory.ts';
import fargateSizeExists from './fargate/fargate-size-exists.ts';
import firelensConfigurationIsAFileOnFargate from './fargate/firelens-configuration-is-a-file-on-fargate.ts';
import linuxParametersRunOnFargate from './fargate/linux-parameters-run-on-fargate.ts';
import logDriverRunsOnFargate from './fargate/log-driver-runs-on-fargate.ts';
import noAcceleratorsOnFargate from './fargate/no-accelerators-on-fargate.ts';
import noDockerSecurityOptionsOnFargate from './fargate/no-docker-security-options-on-fargate.ts';
import noDockerVolumeOnFargate from './fargate/no-docker-volume-on-fargate.ts';
import noHostPathOnFargate from './fargate/no-host-path-on-fargate.ts';
import noIpcModeOnFargate from './fargate/no-ipc-mode-on-fargate.ts';
import noPlacementConstraintsOnFargate from './fargate/no-placement-constraints-on-fargate.ts';
import noPrivilegedOnFargate from './fargate/no-privileged-on-fargate.ts';
import pidModeRunsOnFargate from './fargate/pid-mode-runs-on-fargate.ts';
import timeoutsWithinRange from './fargate/timeouts-within-range.ts';
import windowsOnFargateNeedsOneVcpu from './fargate/windows-on-fargate-needs-one-vcpu.ts';
import workerNeedsStopTimeout from './fargate/worker-needs-stop-timeout.ts';
import fieldTypes from './paste/field-types.ts';
import knownFields from './paste/known-fields.ts';
import noDescribeOnlyFields from './paste/no-describe-only-fields.ts';
import readableJson from './paste/readable-json.ts';
import taskDefinitionExpected from './paste/task-definition-expected.ts';
import uniqueKeys from './paste/unique-keys.ts';
import appMeshProxyHasItsProperties from './task/app-mesh-proxy-has-its-properties.ts';
import appMeshProxyNeedsAwsvpc from './task/app-mesh-proxy-needs-awsvpc.ts';
import autoprovisionNeedsSharedScope from './task/autoprovision-needs-shared-scope.ts';
import compatibilitiesExist from './task/compatibilities-exist.ts';
import containerNamesAreUnique from './task/container-names-are-unique.ts';
import containersWithinLimit from './task/containers-within-limit.ts';
import definitionNeedsContainers from './task/definition-needs-containers.ts';
import definitionNeedsEssentialContainer from './task/definition-needs-essential-container.ts';
import definitionNeedsFamily from './task/definition-needs-family.ts';
import definitionWithin64Kib from './task/definition-within-64-kib.ts';
import efsAccessPointNeedsTransitEncryption from './task/efs-access-point-needs-transit-encryption.ts';
import efsAccessPointSetsRootDirectory from './task/efs-access-point-sets-root-directory.ts';
import efsIamNeedsTransitEncryption from './task/efs-iam-needs-transit-encryption.ts';
import efsPortNeedsTransitEncryption from './task/efs-port-needs-transit-encryption.ts';
import ephemeralStorageNeedsFargate from './task/ephemeral-storage-needs-fargate.ts';
import externalTaskRunsWithoutAwsvpc from './task/external-task-runs-without-awsvpc.ts';
import familyIsWellFormed from './task/family-is-well-formed.ts';
import faultInjectionNeedsAwsvpcOrHost from './task/fault-injection-needs-awsvpc-or-host.ts';
import fieldsRunOnManagedInstances from './task/fields-run-on-managed-instances.ts';
import launchVolumeIsMounted from './task/launch-volume-is-mounted.ts';
import logDriverRunsOnManagedInstances from './task/log-driver-runs-on-managed-instances.ts';
import networkModeExists from './task/network-mode-exists.ts';
import noAppMeshProxy from './task/no-app-mesh-proxy.ts';
import noArmOnWindows from './task/no-arm-on-windows.ts';
import noElasticInference from './task/no-elastic-inference.ts';
import noExecutionRoleAsTaskRole from './task/no-execution-role-as-task-role.ts';
import noHostNetwork from './task/no-host-network.ts';
import noPidOrIpcModeOnWindows from './task/no-pid-or-ipc-mode-on-windows.ts';
import noSharedHostNamespace from './task/no-shared-host-namespace.ts';
import oneVolumeConfiguredAtLaunch from './task/one-volume-configured-at-launch.ts';
import placementConstraintsUseMemberOf from './task/placement-constraints-use-member-of.ts';
import placementConstraintsWithinLimit from './task/placement-constraints-within-limit.ts';
import preferEncryptedEfsTraffic from './task/prefer-encrypted-efs-traffic.ts';
import proxyContainerExists from './task/proxy-container-exists.ts';
import roleArnsNameRoles from './task/role-arns-name-roles.ts';
import s3FilesAccessPointSetsRootDirectory from './task/s3-files-access-point-sets-root-directory.ts';
import s3FilesVolumeNeedsTaskRole from './task/s3-files-volume-needs-task-role.ts';
import tagKeysAreFree from './task/tag-keys-are-free.ts';
import tagsAreNotEmpty from './task/tags-are-not-empty.ts';
import tagsWithinLimits from './task/tags-within-limits.ts';
import taskCpuWithinRange from './task/task-cpu-within-range.ts';
import taskScopedVolumeSetsNoAutoprovision from './task/task-scoped-volume-sets-no-autoprovision.ts';
import volumeIsOfOneKind from './task/volume-is-of-one-kind.ts';
import volumeNameIsWellFormed from './task/volume-name-is-well-formed.ts';
import volumeNamesAreUnique from './task/volume-names-are-unique.ts';
import volumeNeedsName from './task/volume-needs-name.ts';
import volumesAreMounted from './task/volumes-are-mounted.ts';
import windowsContainersNeedTheirOwnSize from './task/windows-containers-need-their-own-size.ts';

/** Every rule, sorted by id. A test holds the list against the folders. */
export const rules: readonly Rule[] = [
  agentIsNotEssential,
  appMeshProxyHasItsProperties,
  appMeshProxyNeedsAwsvpc,
  appProtocolExists,
  appProtocolNeedsPortName,
  autoprovisionNeedsSharedScope,
  awaitedContainerHasStartTimeout,
  awslogsHasOneLineStart,
  awslogsNeedsExecutionRole,
  awslogsNeedsGroupAndRegion,
  awslogsNeedsStreamPrefix,
  awslogsOptionsExist,
  capabilitiesRunOnFargate,
  commandIsSplitIntoWords,
  compatibilitiesExist,
  containerCpuWithinTaskCpu,
  containerMemoryAboveMinimum,
  containerMemorySumWithinTaskMemory,
  containerMemoryWithinTaskMemory,
  containerNameIsWellFormed,
  containerNamesAreUnique,
  containerNeedsImage,
  containerNeedsMemory,
  containerNeedsName,
  containerPortsAreUnique,
  containersNeedLogs,
  containersNeedMemoryLimit,
  containersWithinLimit,
  credentialSpecIsWellFormed,
  definitionNeedsContainers,
  definitionNeedsEssentialContainer,
  definitionNeedsFamily,
  definitionWithin64Kib,
  dependencyExists,
  ecrImageNeedsExecutionRole,
  efsAccessPointNeedsTransitEncryption,
  efsAccessPointSetsRootDirectory,
  efsIamNeedsTaskRole,
  efsIamNeedsTransitEncryption,
  efsPortNeedsTransitEncryption,
  environmentFileEndsInEnv,
  environmentFileIsArn,
  environmentFilesNeedExecutionRole,
  environmentFilesWithinLimit,
  environmentNamesAreUnique,
  ephemeralStorageNeedsFargate,
  ephemeralStorageWithinRange,
  everyContainerHasCpuShare,
  execNeedsWritablePaths,
  externalTaskRunsWithoutAwsvpc,
  familyIsWellFormed,
  fargateNeedsAwsvpc,
  fargateNeedsTaskCpu,
  fargateNeedsTaskMemory,
  fargateSizeExists,
  faultInjectionNeedsAwsvpcOrHost,
  fieldTypes,
  fieldsRunOnManagedInstances,
  finishedDependencyIsNotEssential,
  firelensConfigurationIsAFileOnFargate,
  firelensNeedsRouter,
  gpuIsCountedOrShared,
  healthCheckAsksOwnPort,
  healthCheckCommandIsWhole,
  healthCheckNamesItsForm,
  healthCheckTimeoutBelowInterval,
  healthCheckToolIsInImage,
  healthCheckWithinLimits,
  healthyDependencyNeedsHealthCheck,
  hostPortBelowEphemeralRange,
  hostPortIsNotReserved,
  hostPortMatchesContainerPort,
  ignoredExitCodesWithinLimit,
  imageDigestIsComplete,
  imageInRegionOfLogs,
  imageIsWellFormed,
  imageMatchesArchitecture,
  knownFields,
  launchVolumeIsMounted,
  linuxParametersRunOnFargate,
  logDriverExists,
  logDriverRunsOnFargate,
  logDriverRunsOnManagedInstances,
  logGroupCreationIsTrueOrAbsent,
  logGroupCreationNeedsPermission,
  logRouterLogsElsewhere,
  mountPathsAreUnique,
  mountPointVolumeExists,
  networkModeExists,
  networkSystemControlsAgree,
  neuronDevicesGoToOneContainer,
  noAcceleratorsOnFargate,
  noAppMeshProxy,
  noArmOnWindows,
  noAwsKeysInEnvironment,
  noBlockingLogs,
  noDependencyCycle,
  noDescribeOnlyFields,
  noDnsSearchDomainsWithAwsvpc,
  noDockerSecurityOptionsOnFargate,
  noDockerVolumeOnFargate,
  noElasticInference,
  noExecutionRoleAsTaskRole,
  noHostNetwork,
  noHostPathOnFargate,
  noHostSettingsWithAwsvpc,
  noHostTakeoverByMount,
  noIpcModeOnFargate,
  noLinksWithAwsvpc,
  noLinuxSettingsOnWindows,
  noNetworkSystemControlsWithHost,
  noPidOrIpcModeOnWindows,
  noPlaceholderImage,
  noPlacementConstraintsOnFargate,
  noPlainTextSecret,
  noPortMappingsWithoutNetwork,
  noPortRangeBesidePort,
  noPortRangeWithHostNetwork,
  noPowerfulCapabilities,
  noPrivilegedContainer,
  noPrivilegedOnFargate,
  noRootUser,
  noSharedHostNamespace,
  noShellOperatorWithoutShell,
  oneVolumeConfiguredAtLaunch,
  onlyOneLogRouter,
  pidModeRunsOnFargate,
  placementConstraintsUseMemberOf,
  placementConstraintsWithinLimit,
  portNameIsWellFormed,
  portNamesAreUnique,
  portRangeIsWellFormed,
  preferEncryptedEfsTraffic,
  preferReadOnlyRoot,
  preferTaggedImage,
  protocolIsTcpOrUdp,
  proxyContainerExists,
  readableJson,
  reservationWithinMemory,
  restartPeriodWithinLimits,
  roleArnsNameRoles,
  s3FilesAccessPointSetsRootDirectory,
  s3FilesVolumeNeedsTaskRole,
  secretArnEndsInRandomCharacters,
  secretArnHasAllParts,
  secretNameIsParameterName,
  secretNamesAreUnique,
  secretNamesDifferFromEnvironment,
  secretsNeedExecutionRole,
  shellHandsOverSignals,
  softLimitWithinHardLimit,
  splunkNeedsTokenAndUrl,
  staticHostPortLeavesRoom,
  swappinessNeedsMaxSwap,
  swappinessWithinLimits,
  systemControlIsNamespaced,
  tagKeysAreFree,
  tagsAreNotEmpty,
  tagsWithinLimits,
  taskCpuWithinRange,
  taskDefinitionExpected,
  taskNeedsHealthCheck,
  taskScopedVolumeSetsNoAutoprovision,
  timeoutsWithinRange,
  ulimitNameExists,
  uniqueKeys,
  volumeIsOfOneKind,
  volumeNameIsWellFormed,
  volumeNamesAreUnique,
  volumeNeedsName,
  volumesAreMounted,
  volumesFromContainerExists,
  windowsContainersNeedTheirOwnSize,
  windowsOnFargateNeedsOneVcpu,
  workerNeedsStopTimeout,
];
