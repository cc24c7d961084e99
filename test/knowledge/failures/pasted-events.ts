/** Exit codes, stop codes and API errors as people paste them. */
export const PASTED_CODES: readonly (readonly [text: string, first: string])[] = [
  ['exit code 137', 'failure:exit-137'],
  ['my container exited with 137', 'failure:exit-137'],
  ['Exited (139) 4 minutes ago', 'failure:exit-139'],
  ['exit-143', 'failure:exit-143'],
  ['container stopped with exit status 127', 'failure:exit-127'],
  ['why does it die with code 139?', 'failure:exit-139'],
  ['"exitCode": 0', 'failure:exit-0'],
  ['exit code 42', 'failure:exit-other'],
  ['exited with code 138', 'failure:exit-signal'],
  ['137', 'failure:exit-137'],
  ['/bin/sh: 1: gunicorn: not found', 'failure:exit-127'],
  ['TaskFailedToStart', 'failure:stop-code-task-failed-to-start'],
  [
    'An error occurred (AccessDeniedException) when calling the UpdateService operation: User: arn:aws:sts::1:assumed-role/dev/ben is not authorized to perform: ecs:UpdateService on resource: arn:aws:ecs:eu-west-1:1:service/prod/shop',
    'failure:api-access-denied',
  ],
  [
    'Error: creating ECS Task Definition (shop): operation error ECS: RegisterTaskDefinition, https response error StatusCode: 400, RequestID: 1b2c, api error AccessDeniedException: User is not authorized to perform: iam:PassRole on resource: arn:aws:iam::1:role/shop',
    'failure:api-pass-role',
  ],
  [
    'Error: updating ECS Service: ServiceNotActiveException: Service was not ACTIVE.',
    'failure:api-service-not-active',
  ],
  [
    'botocore.errorfactory.ClusterNotFoundException: An error occurred',
    'failure:api-cluster-not-found',
  ],
  [
    'Resource handler returned message: "Invalid request provided: CreateCluster Invalid Request: Unable to assume the service linked role. Please verify that the ECS service linked role exists. (Service: AmazonECS; Status Code: 400)"',
    'failure:api-service-linked-role',
  ],
  ['ThrottlingException: Rate exceeded', 'failure:api-throttling'],
];

/** Service events as people paste them. */
export const PASTED_EVENTS: readonly (readonly [text: string, first: string])[] = [
  ['(service shop) has reached a steady state.', 'event:steady'],
  ['service (shop) has reached a steady state', 'event:steady'],
  [
    '2026-11-20 08:00:01 | (service shop) (deployment ecs-svc/77) deployment failed: tasks failed to start.',
    'event:deployment-failed',
  ],
  [
    'service shop was unable to place a task because no container instance met all of its requirements. The closest matching container-instance 9f8e has insufficient CPU units available.',
    'event:no-instance-cpu',
  ],
  [
    '(service shop) was unable to place a task because no container instance met all\nof its requirements. The closest matching container-instance 0123-abc has insuffi\ncient memory available.',
    'event:no-instance-memory',
  ],
  [
    '> (service shop) was unable to place a task because no container instance met all of its requirements. The closest matching (container-instance 77aa) is already using a port required by your task.',
    'event:no-instance-port',
  ],
  [
    '(service shop) was unable to place a task. Reason: You’ve reached the limit on the number of vCPUs you can run concurrently',
    'event:limit-vcpu',
  ],
  [
    '(service shop) was unable to place a task. Reason: Capacity is unavailable at this time.',
    'event:capacity-unavailable',
  ],
  [
    '(service shop) is unable to consistently start tasks successfully. For more information',
    'event:throttled-start',
  ],
  [
    '(service shop) (port 9000) is unhealthy in (target-group arn:aws:elasticloadbalancing:eu-west-1:1:targetgroup/shop/1) due to (reason Request timed out)',
    'event:unhealthy-target',
  ],
  ['(service shop) (task 0a0b0c0d) failed container health checks.', 'event:container-health'],
  ['(service shop) has stopped 3 running tasks: (task 0a0b0c0d) (task 0e0f0a0b).', 'event:stopped'],
  ['(service shop) deregistered 1 targets in (target-group arn:aws:x)', 'event:deregistered'],
  [
    '(service shop) has reached a steady state.\n(service shop) has started 1 tasks: (task 0a0b0c0d).\n(service shop) was unable to place a task because no container instance met all of its requirements. The closest matching container-instance 9f8e is missing an attribute required by your task.\n(service shop) has reached a steady state.',
    'event:no-instance-attribute',
  ],
  [
    'CannotPullContainerError: inspect image has been retried 5 time(s): fai...',
    'failure:pull-ref-unresolved',
  ],
  [
    '(service shop) was unable to stop or start tasks during a deployment because of the serv...',
    'event:min-max-percent',
  ],
  [
    '&quot;ResourceInitializationError: failed to invoke EFS utils commands&quot;',
    'failure:ri-efs',
  ],
];
