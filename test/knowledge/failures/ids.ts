/** Ids are stable: other programs ask for them. Copied once; an entry may be added, none may go. */
const list = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Every id of `knowledge/concepts`, written already or still to come. */
export const CONCEPT_IDS = list(`
  container container-image dockerfile docker-engine container-vs-vm container-registry
  docker-hub ecr microservices lift-and-shift ecs eks elastic-beanstalk app-runner cluster
  container-instance container-agent ecs-optimized-ami ecs-config-file task-definition
  task-definition-revision container-definition task standalone-task service
  service-definition service-revision scheduling-strategy managed-daemon launch-type
  ec2-launch-type fargate fargate-spot fargate-platform-version fargate-task-size
  managed-instances ecs-anywhere capacity-provider capacity-provider-strategy
  requires-compatibilities spot-instances windows-containers runtime-platform gpu express-mode
  pricing-model task-cpu-memory memory-limits essential-container port-mapping
  dynamic-port-mapping environment-variables environment-files secrets container-health-check
  container-dependency restart-policy stop-timeout entrypoint-command log-configuration
  awslogs firelens linux-parameters privileged-container readonly-root-filesystem ulimits
  links sidecar image-version-consistency private-registry-auth pid-ipc-mode fault-injection
  task-overrides network-mode awsvpc bridge host none-network task-eni eni-trunking
  security-group public-ip vpc-endpoints iam-roles-overview task-role task-execution-role
  container-instance-role service-linked-role infrastructure-role autoscaling-role pass-role
  task-credentials guardduty-runtime-monitoring data-volume efs-volume ebs-volume
  s3-files-volume bind-mount docker-volume fsx-windows-volume ephemeral-storage desired-count
  deployment rolling-update min-max-healthy-percent deployment-circuit-breaker
  deployment-alarms blue-green canary-linear lifecycle-hook codedeploy-deployment task-set
  force-new-deployment rollback early-success-criteria health-check-grace-period
  task-protection az-rebalancing high-availability service-auto-scaling target-tracking
  step-scaling scheduled-scaling predictive-scaling cluster-auto-scaling
  managed-termination-protection task-placement placement-strategy binpack spread random
  placement-constraint distinct-instance member-of cluster-query-language instance-attributes
  task-group placement-failure load-balancing alb nlb target-group deregistration-delay
  gateway service-connect service-discovery vpc-lattice app-mesh task-lifecycle service-events
  stopped-task exit-codes image-pull-errors cloudwatch-metrics container-insights
  eventbridge-events ecs-exec task-metadata-endpoint container-instance-draining
  graceful-shutdown scheduled-tasks aws-batch tagging account-settings service-quotas
  api-throttling infrastructure-as-code copilot-cli ci-cd task-retirement cloudshell max-pods
`);

/** Reasons for which ECS stops tasks. */
export const STOP_REASON_IDS = list(`
  ri-log-group-unreachable ri-log-group-missing ri-asm-not-found ri-ssm-invalid
  ri-secret-permission ri-secret-network ri-secrets-other ri-efs ri-envfile ri-other
  pull-role-permission pull-image-missing pull-platform-mismatch pull-network pull-rate-limit
  pull-no-space pull-nil-pointer pull-config-error pull-ref-unresolved
  pull-api-error-500-devmapper pull-other start-eni-timeout start-storage-timeout
  start-subnet-ips start-device-index start-compat start-agent start-capacity
  start-assume-role internal-error resource-not-found oom cannot-start-exec cannot-start
  cannot-stop cannot-inspect cannot-create-volume cannot-create runtime-timeout runtime-error
  dependency container-networking elb-health container-health scaling-activity maintenance
  draining host-gone spot user-stopped essential-exited
`);

/** Codes with a meaning by convention. */
export const EXIT_CODES = list(`
  0 1 2 125 126 127 130 132 134 135 136 137 139 141 143 255
`);

/** Messages of services. */
export const EVENT_IDS = list(`
  steady deployment-completed deployment-failed rolling-back no-instance-cpu
  no-instance-memory no-instance-port no-instance-attribute no-instance-agent no-instance
  cp-no-instances limit-tasks limit-vcpu limit-cpu-config limit-mem-config account-blocked
  capacity-unavailable place-internal place-resource-init place-other provisioning-limit
  could-not-launch throttled-start api-throttled min-max-percent protected unhealthy-target
  target-missing container-health iam-permissions iam-trust agent-start-timeout az-unbalanced
  az-balanced az-rebalance-start replaced-unhealthy started stopped-pending stopped draining
  registered deregistered autoscaling-set
`);

/** Texts that API calls answer with. */
export const API_TEXTS = [
  'MISSING',
  'ServiceNotFoundException',
  'ServiceNotActiveException',
  'ClusterNotFoundException',
  'InvalidParameterException: The daemon scheduling strategy does not support a desired count for services. Remove the desired count value and try again',
  'InvalidParameterException: service names can have at most 10 items.',
  'InvalidParameterException: Clusters cannot have more than 100 elements',
  'InvalidParameterException: Tasks cannot be empty.',
  'ThrottlingException: Rate exceeded',
  'TASK_NOT_VALID',
  'DEPLOYMENT_BLOCKED',
];

/** Names of events in EventBridge. */
export const EVENTBRIDGE_NAMES = list(`
  SERVICE_STEADY_STATE TASKSET_STEADY_STATE CAPACITY_PROVIDER_STEADY_STATE
  SERVICE_DESIRED_COUNT_UPDATED TASKS_STOPPED SERVICE_DEPLOYMENT_IN_PROGRESS
  SERVICE_DEPLOYMENT_COMPLETED SERVICE_TASK_START_IMPAIRED
  SERVICE_DISCOVERY_INSTANCE_UNHEALTHY VPC_LATTICE_TARGET_UNHEALTHY
  SERVICE_DAEMON_PLACEMENT_CONSTRAINT_VIOLATED ECS_OPERATION_THROTTLED
  SERVICE_DISCOVERY_OPERATION_THROTTLED SERVICE_TASK_PLACEMENT_FAILURE
  SERVICE_TASK_CONFIGURATION_FAILURE SERVICE_DEPLOYMENT_FAILED
`);
