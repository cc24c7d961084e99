import { PASTED_CODES, PASTED_EVENTS } from './pasted-events.ts';

/** How people paste stopped reasons: own names, other quotes, wrapped, cut, inside other text. */
const PASTED_REASONS: readonly (readonly [text: string, first: string])[] = [
  [
    'ResourceInitializationError: failed to validate logger args: The task cannot find the Amazon CloudWatch log group defined in the task definition. There is a connection issue between the task and Amazon CloudWatch. Check your network configuration. : signal: killed',
    'failure:ri-log-group-unreachable',
  ],
  [
    'my task dies with "failed to validate logger args: : signal: killed"',
    'failure:ri-log-group-unreachable',
  ],
  [
    'ResourceInitializationError: failed to validate logger args: create stream has been retried 3 times: failed to create Cloudwatch log group: operation error CloudWatch Logs: CreateLogGroup, https response error StatusCode: 400, AccessDeniedException: User is not authorized to perform: logs:CreateLogGroup : exit status 1',
    'failure:ri-log-group-missing',
  ],
  [
    'failed to initialize logging driver: failed to create Cloudwatch log stream:\n  ResourceNotFoundException: The specified log\n  group does not exist.',
    'failure:ri-log-group-missing',
  ],
  [
    'ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: unable to retrieve secret from asm: service call has been retried 1 time(s): retrieved secret from Secrets Manager did not contain json key PASSWORD',
    'failure:ri-asm-not-found',
  ],
  [
    '“The task can’t retrieve the secret with ARN ‘arn:aws:secretsmanager:eu-west-1:210987654321:secret:payments/db-Ab12Cd’ from Secrets Manager.',
    'failure:ri-asm-not-found',
  ],
  [
    'unable to retrieve secrets from ssm: service call has been retried 1 time(s): invalid parameters: /billing/API_KEY,/billing/URL',
    'failure:ri-ssm-invalid',
  ],
  [
    'AccessDeniedException: User: arn:aws:sts::999988887777:assumed-role/billing-exec/8a7b is not authorized to perform: ssm:GetParameters on resource: arn:aws:ssm:eu-west-1:999988887777:parameter/billing/URL',
    'failure:ri-secret-permission',
  ],
  [
    'ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: unable to retrieve ecr registry auth: service call has been retried 3 time(s): RequestError: send request failed caused by: Post "https://api.ecr.eu-central-1.amazonaws.com/": dial tcp 3.66.1.2:443: i/o timeout',
    'failure:ri-secret-network',
  ],
  [
    'The task cannot pull secrets from AWS Secrets Manager: There is a connection issue between the task and AWS Secrets Manager',
    'failure:ri-secret-network',
  ],
  [
    'ResourceInitializationError: unable to pull secrets or registry auth',
    'failure:ri-secrets-other',
  ],
  [
    "failed to invoke EFS utils commands to set up EFS volumes: stderr: b'mount.nfs4: access denied by server while mounting 127.0.0.1:/'",
    'failure:ri-efs',
  ],
  ['stderr: Failed to resolve "fs-0123.efs.eu-west-1.amazonaws.com" mount.nfs4', 'failure:ri-efs'],
  [
    'failed to download env files: file download command: non empty error stream: service call has been retried 5 time(s)',
    'failure:ri-envfile',
  ],
  ['ResourceInitializationError: whatever new thing', 'failure:ri-other'],
  [
    'CannotPullContainerError: The task can’t pull the image. Check that the role has the permissions to pull images from the registry. Error response from daemon: Head "https://5555.dkr.ecr.eu-west-1.amazonaws.com/v2/shop/manifests/v9": denied',
    'failure:pull-role-permission',
  ],
  [
    'is not authorized to perform: ecr:GetAuthorizationToken on resource: * because no identity-based policy allows the ecr:GetAuthorizationToken action',
    'failure:pull-role-permission',
  ],
  [
    'CannotPullContainerError: Error response from daemon: manifest for 5555.dkr.ecr.eu-west-1.amazonaws.com/shop:v99 not found: manifest unknown: Requested image not found',
    'failure:pull-image-missing',
  ],
  [
    'CannotPullContainerError: pull image manifest has been retried 1 time(s): failed to resolve ref docker.io/acme/web:2024: docker.io/acme/web:2024: not found',
    'failure:pull-image-missing',
  ],
  [
    "image Manifest does not contain descriptor matching platform 'linux/arm64/v8'",
    'failure:pull-platform-mismatch',
  ],
  [
    'CannotPullContainerError: ref pull has been retried 5 time(s): failed to copy: httpReadSeeker: failed open: failed to do request: Get "https://prod-eu-west-1-starport-layer-bucket.s3.eu-west-1.amazonaws.com/x": dial tcp 52.218.0.1:443: i/o timeout',
    'failure:pull-network',
  ],
  [
    'net/http: request canceled while waiting for connection (Client.Timeout exceeded)',
    'failure:pull-network',
  ],
  [
    'toomanyrequests: You have reached your unauthenticated pull rate limit. https://www.docker.com/increase-rate-limit',
    'failure:pull-rate-limit',
  ],
  [
    'failed to register layer: write /usr/lib/libicu.so: no space left on device',
    'failure:pull-no-space',
  ],
  [
    'CannotPullContainerError: error pulling image configuration: toomanyreq',
    'failure:pull-config-error',
  ],
  ['CannotPullECRContainerError: AccessDenied', 'failure:pull-other'],
  [
    'stopped: "Timeout waiting for network interface provisioning to complete."',
    'failure:start-eni-timeout',
  ],
  [
    "Unexpected EC2 error while attempting to Create Network Interface in subnet 'subnet-0a1b2c3d': InsufficientFreeAddressesInSubnet",
    'failure:start-subnet-ips',
  ],
  [
    '{"failures": [{"arn": "arn:aws:ecs:eu-west-1:1:container-instance/x", "reason": "AGENT"}]}',
    'failure:start-agent',
  ],
  [
    '{"failures":[{"arn":"arn:aws:ecs:eu-west-1:1:container-instance/x","reason":"RESOURCE:ENI"}]}',
    'failure:run-task-eni',
  ],
  [
    'failures:\n- arn: arn:aws:ecs:eu-west-1:1:service/shop\n  reason: MISSING',
    'failure:api-missing',
  ],
  [
    "ECS was unable to assume the role 'arn:aws:iam::4444:role/shop-task' that was provided for this task.",
    'failure:start-assume-role',
  ],
  ['OutOfMemoryError: Container killed due to memory usage', 'failure:oom'],
  ['container "worker" OOMKilled', 'failure:oom'],
  ['java.lang.OutOfMemoryError: GC overhead limit exceeded', 'failure:java-out-of-memory'],
  [
    'CannotStartContainerError: Error response from daemon: failed to create shim task: OCI runtime create failed: runc create failed: unable to start container process: exec: "npm start": executable file not found in $PATH: unknown',
    'failure:cannot-start-exec',
  ],
  ['exec /docker-entrypoint.sh: exec format error', 'failure:cannot-start-exec'],
  [
    'DockerTimeoutError: Could not transition to started; timed out after waiting 3m0s',
    'failure:runtime-timeout',
  ],
  [
    'Task failed ELB health checks in (target-group arn:aws:elasticloadbalancing:eu-west-1:1:targetgroup/shop-tg/9f)',
    'failure:elb-health',
  ],
  ['Task failed container health checks', 'failure:container-health'],
  ['Scaling activity initiated by (deployment ecs-svc/2222)', 'failure:scaling-activity'],
  [
    'Service shop: ECS is performing maintenance on the underlying infrastructure hosting the task',
    'failure:maintenance',
  ],
  ['Host EC2 (instance i-0f00ba4) stopped.', 'failure:host-gone'],
  ['StoppedReason: Your Spot Task was interrupted.', 'failure:spot'],
  ['Essential container in task exited', 'failure:essential-exited'],
  ['Essential container in task exited, exit code 1', 'failure:exit-1'],
];

/** Every pasted text with what it has to find first. */
export const PASTED = [...PASTED_REASONS, ...PASTED_CODES, ...PASTED_EVENTS];

/** Questions about concepts: no error text, so nothing may claim to know the answer. */
export const QUESTIONS: readonly string[] = [
  'what is a task role',
  'task role vs execution role',
  'service discovery',
  'service auto scaling',
  'container health checks',
  'how do I roll back a deployment',
  'environmentFiles',
  'EFS volumes',
  'essential container',
  'exit codes',
  'what is an exit code',
  'agent',
  'missing',
  'location of my logs',
  'how do I stop a task',
  'task stopped',
  'containerDefinitions[].portMappings[].hostPort',
  'fargate sizes for 0.25 vCPU and 512 memory',
  'scale my service to 137 tasks',
  'how many tasks can one instance run',
  'how does a service reach a steady count',
  'draining',
  'spot instances',
  'placement constraint memberOf attribute:ecs.instance-type =~ t3.*',
  'difference between bridge and awsvpc',
  'secrets manager',
  'what does the circuit breaker do',
  'status code 200 from the health check path',
  'can I exit the container shell',
  '',
  '   ',
  '🚢',
];
