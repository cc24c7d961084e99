import { defineRule } from '../define-rule.ts';
import { aService } from '../example-service.ts';
import { choicesOf, wrongChoices } from '../wrong-choices.ts';

const DEPLOYMENT = 'deploymentConfiguration';
const CONNECT = 'serviceConnectConfiguration';
const EBS = 'volumeConfigurations[].managedEBSVolume';

const CHOICES = choicesOf([
  ['availabilityZoneRebalancing', 'AvailabilityZoneRebalancing'],
  ['launchType', 'LaunchType'],
  ['schedulingStrategy', 'SchedulingStrategy'],
  ['propagateTags', 'PropagateTags'],
  ['deploymentController.type', 'DeploymentControllerType'],
  [`${DEPLOYMENT}.strategy`, 'DeploymentStrategy'],
  [`${DEPLOYMENT}.deploymentCircuitBreaker.thresholdConfiguration.type`, 'ThresholdType'],
  [`${DEPLOYMENT}.earlySuccessCriteria.sourceServiceRevisionCleanup`, 'ServiceRevisionCleanup'],
  [`${DEPLOYMENT}.lifecycleHooks[].targetType`, 'DeploymentLifecycleHookTargetType'],
  [`${DEPLOYMENT}.lifecycleHooks[].lifecycleStages`, 'DeploymentLifecycleHookStage'],
  [`${DEPLOYMENT}.lifecycleHooks[].timeoutConfiguration.action`, 'DeploymentLifecycleHookAction'],
  ['placementConstraints[].type', 'PlacementConstraintType'],
  ['placementStrategy[].type', 'PlacementStrategyType'],
  ['networkConfiguration.awsvpcConfiguration.assignPublicIp', 'AssignPublicIp'],
  [`${CONNECT}.logConfiguration.logDriver`, 'LogDriver'],
  [`${CONNECT}.accessLogConfiguration.format`, 'ServiceConnectAccessLoggingFormat'],
  [
    `${CONNECT}.accessLogConfiguration.includeQueryParameters`,
    'ServiceConnectIncludeQueryParameters',
  ],
  [`${CONNECT}.containerConfigurations[].logLevel`, 'ServiceConnectContainerLogLevel'],
  [`${EBS}.tagSpecifications[].resourceType`, 'EBSResourceType'],
  [`${EBS}.tagSpecifications[].propagateTags`, 'PropagateTags'],
  [`${EBS}.filesystemType`, 'TaskFilesystemType'],
  ['gatewayConnectors[].healthCheck.healthCheckProtocol', 'GatewayConnectorHealthCheckProtocol'],
  ['gatewayConnectors[].filters.accessTypes', 'AccessType'],
  ['monitoring.metricConfigurations[].metricNames', 'MetricName'],
]);

/** The type of an EBS volume is judged together with its size. */
export default defineRule({
  id: 'service-choices-exist',
  tier: 'refused',
  category: 'validity',
  summary: 'Where AWS offers a fixed choice of values for a service, one of them is set.',
  why: 'AWS compares the words letter by letter, capitals included.',
  fix: 'Use one of the values that AWS offers.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html',
  awsError: null,
  concept: 'service',
  covers: [],
  needs: 'service',
  messages: { unknown: '`{field}` cannot be "{value}"; AWS offers {choices}.' },
  examples: {
    valid: [
      aService({ launchType: 'FARGATE', placementStrategy: [{ type: 'spread' }] }),
      aService({ propagateTags: 'NONE', deploymentController: { type: 'ECS' } }),
    ],
    invalid: [
      {
        input: aService({
          launchType: 'fargate',
          deploymentController: { type: 'rolling' },
          networkConfiguration: { awsvpcConfiguration: { assignPublicIp: 'true' } },
        }),
        reports: [
          { message: 'unknown', at: '/launchType' },
          { message: 'unknown', at: '/deploymentController/type' },
          {
            message: 'unknown',
            at: '/networkConfiguration/awsvpcConfiguration/assignPublicIp',
          },
        ],
      },
    ],
  },
  check: (service) => wrongChoices(service, CHOICES, 'counts'),
});
