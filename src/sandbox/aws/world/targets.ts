import type { LoadBalancer } from './service.ts';
import type { Target } from './target-group.ts';
import type { Task } from './task.ts';
import type { World } from './world.ts';

const MS = 1000;

const codesOf = (matcher: string): ((code: number) => boolean) => {
  const ranges = matcher.split(',').map((part) => {
    const [low, high] = part.split('-').map(Number);
    return [low ?? 200, high ?? low ?? 200] as const;
  });
  return (code) => ranges.some(([low, high]) => code >= low && code <= high);
};

/** What the health check of a target group hears from the task: a status code. */
const answerOf = (world: World, task: Task, balancer: LoadBalancer): number => {
  const container = task.containers.find(({ name }) => name === balancer.containerName);
  const program = world.programs.get(container?.image ?? '');
  if (program === undefined || container?.lastStatus !== 'RUNNING') return 502;
  const { paths } = program;
  return paths === undefined || paths.includes(balancer.targetGroup.path) ? 200 : 404;
};

const judge = (world: World, task: Task, balancer: LoadBalancer, target: Target): void => {
  const { targetGroup } = balancer;
  const code = answerOf(world, task, balancer);
  const recheck = (seconds: number): void => {
    const cancel = world.timeline.after(seconds * MS, () => {
      task.waiting.delete(cancel);
      judge(world, task, balancer, target);
    });
    task.waiting.add(cancel);
  };
  if (codesOf(targetGroup.matcher)(code)) {
    target.state = 'healthy';
    target.reason = undefined;
    target.description = undefined;
    if (!task.healthy) world.heard(task, 'healthy');
    return;
  }
  target.state = 'unhealthy';
  target.reason = 'Target.ResponseCodeMismatch';
  target.description = `Health checks failed with these codes: [${code}]`;
  const graceEnds =
    (task.startedAt ?? world.timeline.now()) +
    (task.service?.healthCheckGracePeriodSeconds ?? 0) * MS;
  const left = graceEnds - world.timeline.now();
  if (left > 0) recheck(left / MS);
  else world.heard(task, 'unhealthy');
};

/** Registers a task with a target group; health checks decide what it becomes. */
export const registerTarget = (world: World, task: Task, balancer: LoadBalancer): void => {
  const { targetGroup, containerPort, containerName } = balancer;
  const ip = task.networkInterface?.privateIp;
  const target: Target = {
    id: targetGroup.targetType === 'ip' ? (ip ?? '') : (task.instance?.ec2InstanceId ?? ''),
    port: ip === undefined ? (task.hostPorts.get(containerPort) ?? containerPort) : containerPort,
    availabilityZone: task.availabilityZone,
    task,
    state: 'initial',
    reason: 'Elb.RegistrationInProgress',
    description: 'Target registration is in progress',
  };
  targetGroup.targets.set(task.id, target);
  const container = task.containers.find(({ name }) => name === containerName);
  const program = world.programs.get(container?.image ?? '');
  const good = codesOf(targetGroup.matcher)(
    program?.paths === undefined || program.paths.includes(targetGroup.path) ? 200 : 404,
  );
  const checks = good ? targetGroup.healthyThreshold : targetGroup.unhealthyThreshold;
  const seconds = (program?.readySeconds ?? 0) + checks * targetGroup.intervalSeconds;
  const cancel = world.timeline.after(seconds * MS, () => {
    task.waiting.delete(cancel);
    judge(world, task, balancer, target);
  });
  task.waiting.add(cancel);
};

/** Lets the load balancer finish what it sends to the task. */
export const drainTarget = (task: Task, balancer: LoadBalancer): void => {
  const target = balancer.targetGroup.targets.get(task.id);
  if (target === undefined) return;
  target.state = 'draining';
  target.reason = 'Target.DeregistrationInProgress';
  target.description = 'Target deregistration is in progress';
};

/** Takes a task out of its target groups. */
export const removeTargets = (task: Task): void => {
  for (const { targetGroup } of task.service?.loadBalancers ?? []) {
    targetGroup.targets.delete(task.id);
  }
};
