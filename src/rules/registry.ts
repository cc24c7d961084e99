import capacityProviderChoicesExist from './cluster/capacity-provider-choices-exist.ts';
import capacityProviderNameIsFree from './cluster/capacity-provider-name-is-free.ts';
import capacityProviderNumbersWithinRange from './cluster/capacity-provider-numbers-within-range.ts';
import capacityProviderRequiredFieldsArePresent from './cluster/capacity-provider-required-fields-are-present.ts';
import capacityProviderTagsAreAllowed from './cluster/capacity-provider-tags-are-allowed.ts';
import clusterChoicesExist from './cluster/cluster-choices-exist.ts';
import clusterHasContainerInsights from './cluster/cluster-has-container-insights.ts';
import clusterNameIsWellFormed from './cluster/cluster-name-is-well-formed.ts';
import clusterNumbersWithinRange from './cluster/cluster-numbers-within-range.ts';
import clusterRequiredFieldsArePresent from './cluster/cluster-required-fields-are-present.ts';
import clusterTagsAreAllowed from './cluster/cluster-tags-are-allowed.ts';
import defaultStrategyHasOneBase from './cluster/default-strategy-has-one-base.ts';
import defaultStrategyUsesOwnProviders from './cluster/default-strategy-uses-own-providers.ts';
import execLogOverridesDefault from './cluster/exec-log-overrides-default.ts';
import execOverrideNamesLog from './cluster/exec-override-names-log.ts';
import execSessionsAreLogged from './cluster/exec-sessions-are-logged.ts';
import managedInstancesNameResources from './cluster/managed-instances-name-resources.ts';
import scaleInSparesBusyInstances from './cluster/scale-in-spares-busy-instances.ts';
import scalingStepsAreInOrder from './cluster/scaling-steps-are-in-order.ts';
import terminationProtectionNeedsScaling from './cluster/termination-protection-needs-scaling.ts';
import agentIsNotEssential from './container/agent-is-not-essential.ts';
import appProtocolExists from './container/app-protocol-exists.ts';
import appProtocolNeedsPortName from './container/app-protocol-needs-port-name.ts';
import awaitedContainerHasStartTimeout from './container/awaited-container-has-start-timeout.ts';
import awslogsHasOneLineStart from './container/awslogs-has-one-line-start.ts';
import awslogsNeedsGroupAndRegion from './container/awslogs-needs-group-and-region.ts';
import awslogsOptionsAreOfEcs from './container/awslogs-options-are-of-ecs.ts';
import awslogsOptionsExist from './container/awslogs-options-exist.ts';
import awslogsRegionAndModeExist from './container/awslogs-region-and-mode-exist.ts';
import commandIsSplitIntoWords from './container/command-is-split-into-words.ts';
import containerCpuWithinTaskCpu from './container/container-cpu-within-task-cpu.ts';
import containerMemoryAboveMinimum from './container/container-memory-above-minimum.ts';
import containerMemorySumWithinTaskMemory from './container/container-memory-sum-within-task-memory.ts';
import containerMemoryWithinTaskMemory from './container/container-memory-within-task-memory.ts';
import containerNameIsWellFormed from './container/container-name-is-well-formed.ts';
import containerNeedsImage from './container/container-needs-image.ts';
import containerNeedsMemory from './container/container-needs-memory.ts';
import containerNeedsName from './container/container-needs-name.ts';
import containerPathsAreAbsolute from './container/container-paths-are-absolute.ts';
import containerPortsAreUnique from './container/container-ports-are-unique.ts';
import containersGainNoPrivileges from './container/containers-gain-no-privileges.ts';
import containersNeedLogs from './container/containers-need-logs.ts';
import containersNeedMemoryLimit from './container/containers-need-memory-limit.ts';
import credentialSpecIsWellFormed from './container/credential-spec-is-well-formed.ts';
import credentialsNeedExecutionRole from './container/credentials-need-execution-role.ts';
import dependencyExists from './container/dependency-exists.ts';
import environmentFileEndsInEnv from './container/environment-file-ends-in-env.ts';
import environmentFileIsArn from './container/environment-file-is-arn.ts';
import environmentFilesNeedExecutionRole from './container/environment-files-need-execution-role.ts';
import environmentFilesWithinLimit from './container/environment-files-within-limit.ts';
import environmentNamesAreGiven from './container/environment-names-are-given.ts';
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
import hostPortsAreUnique from './container/host-ports-are-unique.ts';
import ignoredExitCodesWithinLimit from './container/ignored-exit-codes-within-limit.ts';
import imageDigestIsComplete from './container/image-digest-is-complete.ts';
import imageHasNoScheme from './container/image-has-no-scheme.ts';
import imageInRegionOfLogs from './container/image-in-region-of-logs.ts';
import imageIsWellFormed from './container/image-is-well-formed.ts';
import imageMatchesArchitecture from './container/image-matches-architecture.ts';
import imagePathIsInLowerCase from './container/image-path-is-in-lower-case.ts';
import logDriverExists from './container/log-driver-exists.ts';
import logGroupCreationIsTrueOrAbsent from './container/log-group-creation-is-true-or-absent.ts';
import logGroupCreationNeedsPermission from './container/log-group-creation-needs-permission.ts';
import logRouterLogsElsewhere from './container/log-router-logs-elsewhere.ts';
import mappedPortsExist from './container/mapped-ports-exist.ts';
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
import portRangesStayApart from './container/port-ranges-stay-apart.ts';
import preferReadOnlyRoot from './container/prefer-read-only-root.ts';
import preferTaggedImage from './container/prefer-tagged-image.ts';
import protocolIsTcpOrUdp from './container/protocol-is-tcp-or-udp.ts';
import reservationWithinMemory from './container/reservation-within-memory.ts';
import restartPeriodWithinLimits from './container/restart-period-within-limits.ts';
import restartSettingsNeedPolicyEnabled from './container/restart-settings-need-policy-enabled.ts';
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
import templatedImageGetsFilledIn from './container/templated-image-gets-filled-in.ts';
import ulimitNameExists from './container/ulimit-name-exists.ts';
import volumesFromContainerExists from './container/volumes-from-container-exists.ts';
import type { Rule } from './define-rule.ts';
import awslogsNeedsExecutionRole from './fargate/awslogs-needs-execution-role.ts';
import awslogsNeedsStreamPrefix from './fargate/awslogs-needs-stream-prefix.ts';
import capabilitiesRunOnFargate from './fargate/capabilities-run-on-fargate.ts';
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
import definitionStandsWithoutItsWrapper from './paste/definition-stands-without-its-wrapper.ts';
import fieldTypes from './paste/field-types.ts';
import fieldsAreSpeltAsInTheApi from './paste/fields-are-spelt-as-in-the-api.ts';
import knownFields from './paste/known-fields.ts';
import noComposeFile from './paste/no-compose-file.ts';
import noDescribeOnlyFields from './paste/no-describe-only-fields.ts';
import noKubernetesManifest from './paste/no-kubernetes-manifest.ts';
import noNulls from './paste/no-nulls.ts';
import pasteIsADefinition from './paste/paste-is-a-definition.ts';
import readableJson from './paste/readable-json.ts';
import taskDefinitionExpected from './paste/task-definition-expected.ts';
import uniqueKeys from './paste/unique-keys.ts';
import awsvpcRegistryNeedsNoContainer from './service/awsvpc-registry-needs-no-container.ts';
import awsvpcServiceHasSubnets from './service/awsvpc-service-has-subnets.ts';
import binpackFieldIsCpuOrMemory from './service/binpack-field-is-cpu-or-memory.ts';
import circuitBreakerNeedsEcsController from './service/circuit-breaker-needs-ecs-controller.ts';
import clientAliasIsDnsName from './service/client-alias-is-dns-name.ts';
import clientAliasesAreUnique from './service/client-aliases-are-unique.ts';
import clientTokenWithinLimit from './service/client-token-within-limit.ts';
import codeDeployNeedsLoadBalancer from './service/code-deploy-needs-load-balancer.ts';
import daemonDoesNotRebalanceZones from './service/daemon-does-not-rebalance-zones.ts';
import daemonHasNoDesiredCount from './service/daemon-has-no-desired-count.ts';
import daemonHasNoPlacementStrategy from './service/daemon-has-no-placement-strategy.ts';
import daemonKeepsToOneHundredPercent from './service/daemon-keeps-to-one-hundred-percent.ts';
import daemonNeedsEcsController from './service/daemon-needs-ecs-controller.ts';
import daemonRunsOnOwnInstances from './service/daemon-runs-on-own-instances.ts';
import deploymentPercentsDiffer from './service/deployment-percents-differ.ts';
import deploymentPercentsWithinRange from './service/deployment-percents-within-range.ts';
import discoveryNamesAreNames from './service/discovery-names-are-names.ts';
import distinctInstanceHasNoExpression from './service/distinct-instance-has-no-expression.ts';
import earlySuccessIsWhole from './service/early-success-is-whole.ts';
import ebsVolumeHasSizeOrSnapshot from './service/ebs-volume-has-size-or-snapshot.ts';
import ebsVolumePerformanceWithinRange from './service/ebs-volume-performance-within-range.ts';
import ebsVolumeSettingsFitType from './service/ebs-volume-settings-fit-type.ts';
import ebsVolumeSizeFitsType from './service/ebs-volume-size-fits-type.ts';
import execNeedsTaskRole from './service/exec-needs-task-role.ts';
import execServiceHasWritableRoot from './service/exec-service-has-writable-root.ts';
import expressionHasTwoEqualsSigns from './service/expression-has-two-equals-signs.ts';
import externalControllerHasNoLoadBalancers from './service/external-controller-has-no-load-balancers.ts';
import externalControllerHasNoTaskDefinition from './service/external-controller-has-no-task-definition.ts';
import fargateServiceHasNoPlacement from './service/fargate-service-has-no-placement.ts';
import gracePeriodNeedsHealthCheck from './service/grace-period-needs-health-check.ts';
import initializationRateNeedsSnapshot from './service/initialization-rate-needs-snapshot.ts';
import launchTypeOrCapacityProviders from './service/launch-type-or-capacity-providers.ts';
import launchVolumeIsInTaskDefinition from './service/launch-volume-is-in-task-definition.ts';
import lifecycleHookIsWhole from './service/lifecycle-hook-is-whole.ts';
import loadBalancedServiceHasGracePeriod from './service/load-balanced-service-has-grace-period.ts';
import loadBalancedServiceHasTwoTasks from './service/load-balanced-service-has-two-tasks.ts';
import loadBalancerContainerExists from './service/load-balancer-container-exists.ts';
import loadBalancerEntryIsWhole from './service/load-balancer-entry-is-whole.ts';
import loadBalancerIsOfOneKind from './service/load-balancer-is-of-one-kind.ts';
import loadBalancerPortHasOneProtocol from './service/load-balancer-port-has-one-protocol.ts';
import loadBalancerPortIsMapped from './service/load-balancer-port-is-mapped.ts';
import networkConfigurationNeedsAwsvpc from './service/network-configuration-needs-awsvpc.ts';
import noClassicLoadBalancerOnFargate from './service/no-classic-load-balancer-on-fargate.ts';
import noClassicLoadBalancerWithAwsvpc from './service/no-classic-load-balancer-with-awsvpc.ts';
import noPublicIp from './service/no-public-ip.ts';
import noPublicIpOnInstances from './service/no-public-ip-on-instances.ts';
import noServiceRoleWithAwsvpc from './service/no-service-role-with-awsvpc.ts';
import oneClientAliasForEachPort from './service/one-client-alias-for-each-port.ts';
import oneServiceRegistry from './service/one-service-registry.ts';
import placementStrategiesWithinLimit from './service/placement-strategies-within-limit.ts';
import platformVersionNeedsFargate from './service/platform-version-needs-fargate.ts';
import preferLatestPlatformVersion from './service/prefer-latest-platform-version.ts';
import randomStrategyHasNoField from './service/random-strategy-has-no-field.ts';
import registryHasPortOrContainer from './service/registry-has-port-or-container.ts';
import rollingUpdateHasCircuitBreaker from './service/rolling-update-has-circuit-breaker.ts';
import roundingLeavesRoomToReplace from './service/rounding-leaves-room-to-replace.ts';
import serviceChoicesExist from './service/service-choices-exist.ts';
import serviceConnectHasNamespace from './service/service-connect-has-namespace.ts';
import serviceConnectPortNameExists from './service/service-connect-port-name-exists.ts';
import serviceConstraintsWithinLimits from './service/service-constraints-within-limits.ts';
import serviceNameIsWellFormed from './service/service-name-is-well-formed.ts';
import serviceNamesItsTaskDefinition from './service/service-names-its-task-definition.ts';
import serviceNumbersAreWhole from './service/service-numbers-are-whole.ts';
import serviceNumbersWithinRange from './service/service-numbers-within-range.ts';
import serviceRequiredFieldsArePresent from './service/service-required-fields-are-present.ts';
import serviceRoleArnsNameRoles from './service/service-role-arns-name-roles.ts';
import serviceRoleNeedsLoadBalancer from './service/service-role-needs-load-balancer.ts';
import serviceTagsAreAllowed from './service/service-tags-are-allowed.ts';
import serviceTagsItsTasks from './service/service-tags-its-tasks.ts';
import shiftedBalancerHasAlternateGroup from './service/shifted-balancer-has-alternate-group.ts';
import staticHostPortAllowsSurge from './service/static-host-port-allows-surge.ts';
import strategyDoesNotMixFargateWithInstances from './service/strategy-does-not-mix-fargate-with-instances.ts';
import strategyGivesWeight from './service/strategy-gives-weight.ts';
import strategyHasOneBase from './service/strategy-has-one-base.ts';
import strategyWithinLimits from './service/strategy-within-limits.ts';
import subnetIdsAreIds from './service/subnet-ids-are-ids.ts';
import subnetsWithinLimits from './service/subnets-within-limits.ts';
import targetGroupsWithinLimit from './service/target-groups-within-limit.ts';
import taskDefinitionFitsFargateService from './service/task-definition-fits-fargate-service.ts';
import trafficShiftFitsStrategy from './service/traffic-shift-fits-strategy.ts';
import trafficShiftWithinRange from './service/traffic-shift-within-range.ts';
import zoneRebalancingHasRoom from './service/zone-rebalancing-has-room.ts';
import zoneRebalancingSpreadsFirst from './service/zone-rebalancing-spreads-first.ts';
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
import efsFileSystemIdIsAnId from './task/efs-file-system-id-is-an-id.ts';
import efsIamNeedsTransitEncryption from './task/efs-iam-needs-transit-encryption.ts';
import efsPortNeedsTransitEncryption from './task/efs-port-needs-transit-encryption.ts';
import ephemeralStorageNeedsFargate from './task/ephemeral-storage-needs-fargate.ts';
import externalTaskRunsWithoutAwsvpc from './task/external-task-runs-without-awsvpc.ts';
import familyIsWellFormed from './task/family-is-well-formed.ts';
import faultInjectionNeedsAwsvpcOrHost from './task/fault-injection-needs-awsvpc-or-host.ts';
import fieldsRunOnManagedInstances from './task/fields-run-on-managed-instances.ts';
import fixedChoicesExist from './task/fixed-choices-exist.ts';
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
import numbersAreWhole from './task/numbers-are-whole.ts';
import oneVolumeConfiguredAtLaunch from './task/one-volume-configured-at-launch.ts';
import placementConstraintsUseMemberOf from './task/placement-constraints-use-member-of.ts';
import placementConstraintsWithinLimit from './task/placement-constraints-within-limit.ts';
import preferEncryptedEfsTraffic from './task/prefer-encrypted-efs-traffic.ts';
import proxyContainerExists from './task/proxy-container-exists.ts';
import requiredFieldsArePresent from './task/required-fields-are-present.ts';
import roleArnsNameRoles from './task/role-arns-name-roles.ts';
import roleIsNamedByItsArn from './task/role-is-named-by-its-arn.ts';
import s3FilesAccessPointSetsRootDirectory from './task/s3-files-access-point-sets-root-directory.ts';
import s3FilesVolumeNeedsTaskRole from './task/s3-files-volume-needs-task-role.ts';
import tagKeysAreFree from './task/tag-keys-are-free.ts';
import tagsAreNotEmpty from './task/tags-are-not-empty.ts';
import tagsAreWellFormed from './task/tags-are-well-formed.ts';
import tagsWithinLimits from './task/tags-within-limits.ts';
import taskCpuWithinRange from './task/task-cpu-within-range.ts';
import taskScopedVolumeSetsNoAutoprovision from './task/task-scoped-volume-sets-no-autoprovision.ts';
import taskSizeIsReadable from './task/task-size-is-readable.ts';
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
  awslogsOptionsAreOfEcs,
  awslogsOptionsExist,
  awslogsRegionAndModeExist,
  awsvpcRegistryNeedsNoContainer,
  awsvpcServiceHasSubnets,
  binpackFieldIsCpuOrMemory,
  capabilitiesRunOnFargate,
  capacityProviderChoicesExist,
  capacityProviderNameIsFree,
  capacityProviderNumbersWithinRange,
  capacityProviderRequiredFieldsArePresent,
  capacityProviderTagsAreAllowed,
  circuitBreakerNeedsEcsController,
  clientAliasIsDnsName,
  clientAliasesAreUnique,
  clientTokenWithinLimit,
  clusterChoicesExist,
  clusterHasContainerInsights,
  clusterNameIsWellFormed,
  clusterNumbersWithinRange,
  clusterRequiredFieldsArePresent,
  clusterTagsAreAllowed,
  codeDeployNeedsLoadBalancer,
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
  containerPathsAreAbsolute,
  containerPortsAreUnique,
  containersGainNoPrivileges,
  containersNeedLogs,
  containersNeedMemoryLimit,
  containersWithinLimit,
  credentialSpecIsWellFormed,
  credentialsNeedExecutionRole,
  daemonDoesNotRebalanceZones,
  daemonHasNoDesiredCount,
  daemonHasNoPlacementStrategy,
  daemonKeepsToOneHundredPercent,
  daemonNeedsEcsController,
  daemonRunsOnOwnInstances,
  defaultStrategyHasOneBase,
  defaultStrategyUsesOwnProviders,
  definitionNeedsContainers,
  definitionNeedsEssentialContainer,
  definitionNeedsFamily,
  definitionStandsWithoutItsWrapper,
  definitionWithin64Kib,
  dependencyExists,
  deploymentPercentsDiffer,
  deploymentPercentsWithinRange,
  discoveryNamesAreNames,
  distinctInstanceHasNoExpression,
  earlySuccessIsWhole,
  ebsVolumeHasSizeOrSnapshot,
  ebsVolumePerformanceWithinRange,
  ebsVolumeSettingsFitType,
  ebsVolumeSizeFitsType,
  ecrImageNeedsExecutionRole,
  efsAccessPointNeedsTransitEncryption,
  efsAccessPointSetsRootDirectory,
  efsFileSystemIdIsAnId,
  efsIamNeedsTaskRole,
  efsIamNeedsTransitEncryption,
  efsPortNeedsTransitEncryption,
  environmentFileEndsInEnv,
  environmentFileIsArn,
  environmentFilesNeedExecutionRole,
  environmentFilesWithinLimit,
  environmentNamesAreGiven,
  environmentNamesAreUnique,
  ephemeralStorageNeedsFargate,
  ephemeralStorageWithinRange,
  everyContainerHasCpuShare,
  execLogOverridesDefault,
  execNeedsTaskRole,
  execNeedsWritablePaths,
  execOverrideNamesLog,
  execServiceHasWritableRoot,
  execSessionsAreLogged,
  expressionHasTwoEqualsSigns,
  externalControllerHasNoLoadBalancers,
  externalControllerHasNoTaskDefinition,
  externalTaskRunsWithoutAwsvpc,
  familyIsWellFormed,
  fargateNeedsAwsvpc,
  fargateNeedsTaskCpu,
  fargateNeedsTaskMemory,
  fargateServiceHasNoPlacement,
  fargateSizeExists,
  faultInjectionNeedsAwsvpcOrHost,
  fieldTypes,
  fieldsAreSpeltAsInTheApi,
  fieldsRunOnManagedInstances,
  finishedDependencyIsNotEssential,
  firelensConfigurationIsAFileOnFargate,
  firelensNeedsRouter,
  fixedChoicesExist,
  gpuIsCountedOrShared,
  gracePeriodNeedsHealthCheck,
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
  hostPortsAreUnique,
  ignoredExitCodesWithinLimit,
  imageDigestIsComplete,
  imageHasNoScheme,
  imageInRegionOfLogs,
  imageIsWellFormed,
  imageMatchesArchitecture,
  imagePathIsInLowerCase,
  initializationRateNeedsSnapshot,
  knownFields,
  launchTypeOrCapacityProviders,
  launchVolumeIsInTaskDefinition,
  launchVolumeIsMounted,
  lifecycleHookIsWhole,
  linuxParametersRunOnFargate,
  loadBalancedServiceHasGracePeriod,
  loadBalancedServiceHasTwoTasks,
  loadBalancerContainerExists,
  loadBalancerEntryIsWhole,
  loadBalancerIsOfOneKind,
  loadBalancerPortHasOneProtocol,
  loadBalancerPortIsMapped,
  logDriverExists,
  logDriverRunsOnFargate,
  logDriverRunsOnManagedInstances,
  logGroupCreationIsTrueOrAbsent,
  logGroupCreationNeedsPermission,
  logRouterLogsElsewhere,
  managedInstancesNameResources,
  mappedPortsExist,
  mountPathsAreUnique,
  mountPointVolumeExists,
  networkConfigurationNeedsAwsvpc,
  networkModeExists,
  networkSystemControlsAgree,
  neuronDevicesGoToOneContainer,
  noAcceleratorsOnFargate,
  noAppMeshProxy,
  noArmOnWindows,
  noAwsKeysInEnvironment,
  noBlockingLogs,
  noClassicLoadBalancerOnFargate,
  noClassicLoadBalancerWithAwsvpc,
  noComposeFile,
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
  noKubernetesManifest,
  noLinksWithAwsvpc,
  noLinuxSettingsOnWindows,
  noNetworkSystemControlsWithHost,
  noNulls,
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
  noPublicIp,
  noPublicIpOnInstances,
  noRootUser,
  noServiceRoleWithAwsvpc,
  noSharedHostNamespace,
  noShellOperatorWithoutShell,
  numbersAreWhole,
  oneClientAliasForEachPort,
  oneServiceRegistry,
  oneVolumeConfiguredAtLaunch,
  onlyOneLogRouter,
  pasteIsADefinition,
  pidModeRunsOnFargate,
  placementConstraintsUseMemberOf,
  placementConstraintsWithinLimit,
  placementStrategiesWithinLimit,
  platformVersionNeedsFargate,
  portNameIsWellFormed,
  portNamesAreUnique,
  portRangeIsWellFormed,
  portRangesStayApart,
  preferEncryptedEfsTraffic,
  preferLatestPlatformVersion,
  preferReadOnlyRoot,
  preferTaggedImage,
  protocolIsTcpOrUdp,
  proxyContainerExists,
  randomStrategyHasNoField,
  readableJson,
  registryHasPortOrContainer,
  requiredFieldsArePresent,
  reservationWithinMemory,
  restartPeriodWithinLimits,
  restartSettingsNeedPolicyEnabled,
  roleArnsNameRoles,
  roleIsNamedByItsArn,
  rollingUpdateHasCircuitBreaker,
  roundingLeavesRoomToReplace,
  s3FilesAccessPointSetsRootDirectory,
  s3FilesVolumeNeedsTaskRole,
  scaleInSparesBusyInstances,
  scalingStepsAreInOrder,
  secretArnEndsInRandomCharacters,
  secretArnHasAllParts,
  secretNameIsParameterName,
  secretNamesAreUnique,
  secretNamesDifferFromEnvironment,
  secretsNeedExecutionRole,
  serviceChoicesExist,
  serviceConnectHasNamespace,
  serviceConnectPortNameExists,
  serviceConstraintsWithinLimits,
  serviceNameIsWellFormed,
  serviceNamesItsTaskDefinition,
  serviceNumbersAreWhole,
  serviceNumbersWithinRange,
  serviceRequiredFieldsArePresent,
  serviceRoleArnsNameRoles,
  serviceRoleNeedsLoadBalancer,
  serviceTagsAreAllowed,
  serviceTagsItsTasks,
  shellHandsOverSignals,
  shiftedBalancerHasAlternateGroup,
  softLimitWithinHardLimit,
  splunkNeedsTokenAndUrl,
  staticHostPortAllowsSurge,
  staticHostPortLeavesRoom,
  strategyDoesNotMixFargateWithInstances,
  strategyGivesWeight,
  strategyHasOneBase,
  strategyWithinLimits,
  subnetIdsAreIds,
  subnetsWithinLimits,
  swappinessNeedsMaxSwap,
  swappinessWithinLimits,
  systemControlIsNamespaced,
  tagKeysAreFree,
  tagsAreNotEmpty,
  tagsAreWellFormed,
  tagsWithinLimits,
  targetGroupsWithinLimit,
  taskCpuWithinRange,
  taskDefinitionExpected,
  taskDefinitionFitsFargateService,
  taskNeedsHealthCheck,
  taskScopedVolumeSetsNoAutoprovision,
  taskSizeIsReadable,
  templatedImageGetsFilledIn,
  terminationProtectionNeedsScaling,
  timeoutsWithinRange,
  trafficShiftFitsStrategy,
  trafficShiftWithinRange,
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
  zoneRebalancingHasRoom,
  zoneRebalancingSpreadsFirst,
];
