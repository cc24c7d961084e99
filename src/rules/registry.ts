import awslogsNeedsGroupAndRegion from './container/awslogs-needs-group-and-region.ts';
import containerMemoryWithinTaskMemory from './container/container-memory-within-task-memory.ts';
import containerNeedsImage from './container/container-needs-image.ts';
import containerNeedsMemory from './container/container-needs-memory.ts';
import containerNeedsName from './container/container-needs-name.ts';
import containerPortsAreUnique from './container/container-ports-are-unique.ts';
import containersNeedLogs from './container/containers-need-logs.ts';
import dependencyExists from './container/dependency-exists.ts';
import environmentNamesAreUnique from './container/environment-names-are-unique.ts';
import finishedDependencyIsNotEssential from './container/finished-dependency-is-not-essential.ts';
import firelensNeedsRouter from './container/firelens-needs-router.ts';
import healthCheckWithinLimits from './container/health-check-within-limits.ts';
import healthyDependencyNeedsHealthCheck from './container/healthy-dependency-needs-health-check.ts';
import hostPortMatchesContainerPort from './container/host-port-matches-container-port.ts';
import logGroupCreationNeedsPermission from './container/log-group-creation-needs-permission.ts';
import mountPointVolumeExists from './container/mount-point-volume-exists.ts';
import noAwsKeysInEnvironment from './container/no-aws-keys-in-environment.ts';
import noDependencyCycle from './container/no-dependency-cycle.ts';
import noLinksWithAwsvpc from './container/no-links-with-awsvpc.ts';
import noPlaceholderImage from './container/no-placeholder-image.ts';
import noPlainTextSecret from './container/no-plain-text-secret.ts';
import noPrivilegedContainer from './container/no-privileged-container.ts';
import noRootUser from './container/no-root-user.ts';
import preferReadOnlyRoot from './container/prefer-read-only-root.ts';
import preferTaggedImage from './container/prefer-tagged-image.ts';
import reservationWithinMemory from './container/reservation-within-memory.ts';
import secretNamesDifferFromEnvironment from './container/secret-names-differ-from-environment.ts';
import secretsNeedExecutionRole from './container/secrets-need-execution-role.ts';
import staticHostPortLeavesRoom from './container/static-host-port-leaves-room.ts';
import type { Rule } from './define-rule.ts';
import awslogsNeedsExecutionRole from './fargate/awslogs-needs-execution-role.ts';
import awslogsNeedsStreamPrefix from './fargate/awslogs-needs-stream-prefix.ts';
import containerCpuWithinTaskCpu from './fargate/container-cpu-within-task-cpu.ts';
import ecrImageNeedsExecutionRole from './fargate/ecr-image-needs-execution-role.ts';
import fargateNeedsAwsvpc from './fargate/fargate-needs-awsvpc.ts';
import fargateNeedsTaskCpu from './fargate/fargate-needs-task-cpu.ts';
import fargateNeedsTaskMemory from './fargate/fargate-needs-task-memory.ts';
import fargateSizeExists from './fargate/fargate-size-exists.ts';
import logDriverRunsOnFargate from './fargate/log-driver-runs-on-fargate.ts';
import noDockerVolumeOnFargate from './fargate/no-docker-volume-on-fargate.ts';
import noHostPathOnFargate from './fargate/no-host-path-on-fargate.ts';
import noIpcModeOnFargate from './fargate/no-ipc-mode-on-fargate.ts';
import noPlacementConstraintsOnFargate from './fargate/no-placement-constraints-on-fargate.ts';
import noPrivilegedOnFargate from './fargate/no-privileged-on-fargate.ts';
import pidModeRunsOnFargate from './fargate/pid-mode-runs-on-fargate.ts';
import fieldTypes from './paste/field-types.ts';
import knownFields from './paste/known-fields.ts';
import noDescribeOnlyFields from './paste/no-describe-only-fields.ts';
import readableJson from './paste/readable-json.ts';
import taskDefinitionExpected from './paste/task-definition-expected.ts';
import uniqueKeys from './paste/unique-keys.ts';
import containerNamesAreUnique from './task/container-names-are-unique.ts';
import containersWithinLimit from './task/containers-within-limit.ts';
import definitionNeedsContainers from './task/definition-needs-containers.ts';
import definitionNeedsEssentialContainer from './task/definition-needs-essential-container.ts';
import definitionNeedsFamily from './task/definition-needs-family.ts';
import definitionWithin64Kib from './task/definition-within-64-kib.ts';
import efsIamNeedsTransitEncryption from './task/efs-iam-needs-transit-encryption.ts';
import familyIsWellFormed from './task/family-is-well-formed.ts';
import noExecutionRoleAsTaskRole from './task/no-execution-role-as-task-role.ts';

/** Every rule, sorted by id. A test holds the list against the folders. */
export const rules: readonly Rule[] = [
  awslogsNeedsExecutionRole,
  awslogsNeedsGroupAndRegion,
  awslogsNeedsStreamPrefix,
  containerCpuWithinTaskCpu,
  containerMemoryWithinTaskMemory,
  containerNamesAreUnique,
  containerNeedsImage,
  containerNeedsMemory,
  containerNeedsName,
  containerPortsAreUnique,
  containersNeedLogs,
  containersWithinLimit,
  definitionNeedsContainers,
  definitionNeedsEssentialContainer,
  definitionNeedsFamily,
  definitionWithin64Kib,
  dependencyExists,
  ecrImageNeedsExecutionRole,
  efsIamNeedsTransitEncryption,
  environmentNamesAreUnique,
  familyIsWellFormed,
  fargateNeedsAwsvpc,
  fargateNeedsTaskCpu,
  fargateNeedsTaskMemory,
  fargateSizeExists,
  fieldTypes,
  finishedDependencyIsNotEssential,
  firelensNeedsRouter,
  healthCheckWithinLimits,
  healthyDependencyNeedsHealthCheck,
  hostPortMatchesContainerPort,
  knownFields,
  logDriverRunsOnFargate,
  logGroupCreationNeedsPermission,
  mountPointVolumeExists,
  noAwsKeysInEnvironment,
  noDependencyCycle,
  noDescribeOnlyFields,
  noDockerVolumeOnFargate,
  noExecutionRoleAsTaskRole,
  noHostPathOnFargate,
  noIpcModeOnFargate,
  noLinksWithAwsvpc,
  noPlaceholderImage,
  noPlacementConstraintsOnFargate,
  noPlainTextSecret,
  noPrivilegedContainer,
  noPrivilegedOnFargate,
  noRootUser,
  pidModeRunsOnFargate,
  preferReadOnlyRoot,
  preferTaggedImage,
  readableJson,
  reservationWithinMemory,
  secretNamesDifferFromEnvironment,
  secretsNeedExecutionRole,
  staticHostPortLeavesRoom,
  taskDefinitionExpected,
  uniqueKeys,
];
