import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { deploy, setDesiredCount } from '../../../src/sandbox/aws/scheduler/change-service.ts';
import { smallWorld } from './small-world.ts';

const percents = fc.record({
  desiredCount: fc.integer({ min: 1, max: 8 }),
  minimumHealthyPercent: fc.integer({ min: 0, max: 100 }),
  maximumPercent: fc.integer({ min: 100, max: 200 }),
  seed: fc.nat(),
});

describe('a rolling deployment', () => {
  test('never has fewer healthy tasks than the minimum nor more live ones than the maximum', () => {
    fc.assert(
      fc.property(percents, ({ desiredCount, seed, ...deployment }) => {
        const { world, app, revision, pass } = smallWorld({ desiredCount, deployment }, seed);
        const floor = Math.ceil((desiredCount * deployment.minimumHealthyPercent) / 100);
        const ceiling = Math.floor((desiredCount * deployment.maximumPercent) / 100);
        deploy(world, app, revision(2));
        for (let step = 0; step < 200; step += 1) {
          pass(5_000);
          const live = [...app.tasks].filter(({ desiredStatus }) => desiredStatus === 'RUNNING');
          expect(live.filter(({ healthy }) => healthy).length).toBeGreaterThanOrEqual(floor);
          expect(live.length).toBeLessThanOrEqual(Math.max(ceiling, desiredCount));
        }
      }),
      { numRuns: 40 },
    );
  });

  test('completes exactly when the percentages leave it a task of room', () => {
    fc.assert(
      fc.property(percents, ({ desiredCount, seed, ...deployment }) => {
        const { world, app, revision, pass } = smallWorld({ desiredCount, deployment }, seed);
        const floor = Math.ceil((desiredCount * deployment.minimumHealthyPercent) / 100);
        const ceiling = Math.floor((desiredCount * deployment.maximumPercent) / 100);
        deploy(world, app, revision(2));
        pass(3 * 3_600_000);
        const room = floor < desiredCount || ceiling > desiredCount;
        expect(app.deployments.length === 1).toBe(room);
        const said = app.events.some(({ message }) => message.includes('unable to stop or start'));
        expect(said).toBe(!room);
      }),
      { numRuns: 40 },
    );
  });

  test('tells its story in events, the last of them the steady state', () => {
    const { world, app, revision, pass } = smallWorld({ desiredCount: 1 });
    deploy(world, app, revision(2));
    pass(600_000);
    const [first, second, third] = app.events.map(({ message }) => message);
    expect(first).toBe('(service app) has reached a steady state.');
    expect(second).toMatch(
      /^\(service app\) \(deployment ecs-svc\/\d{19}\) deployment completed\.$/,
    );
    expect(third).toMatch(/^\(service app\) has stopped 1 running tasks: \(task \w{32}\)\.$/);
  });
});

describe('the circuit breaker', () => {
  const breaker = { deploymentCircuitBreaker: { enable: true, rollback: true } };

  test('takes a deployment back after three failures, and the record says so', () => {
    const { world, app, revision, pass } = smallWorld({ deployment: breaker });
    deploy(world, app, revision(3));
    pass(1_800_000);
    expect(app.deployments.map((one) => one.revision.revision)).toEqual([1]);
    const record = app.records.at(-1);
    expect(record).toMatchObject({ status: 'ROLLBACK_SUCCESSFUL', triggered: true, threshold: 3 });
    expect(record?.failureCount).toBeGreaterThanOrEqual(3);
    expect(app.tasks.size).toBe(2);
  });

  test('without it the deployment goes on failing, and the old tasks stay', () => {
    const { world, app, revision, pass } = smallWorld({});
    deploy(world, app, revision(3));
    pass(1_800_000);
    expect(app.deployments[0]?.rolloutState).toBe('IN_PROGRESS');
    expect(app.deployments[0]?.failedTasks).toBeGreaterThan(10);
    const running = [...app.tasks].filter(
      ({ lastStatus, revision: { revision: number } }) => lastStatus === 'RUNNING' && number === 1,
    );
    expect(running).toHaveLength(2);
  });
});

describe('a new count', () => {
  test('is no deployment, and arrives', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12 }), fc.nat(), (count, seed) => {
        const { world, app, pass } = smallWorld({ desiredCount: 3 }, seed);
        const before = app.deployments[0]?.id;
        setDesiredCount(world, app, count);
        pass(600_000);
        expect(app.deployments.map(({ id }) => id)).toEqual([before]);
        expect([...app.tasks].filter(({ healthy }) => healthy)).toHaveLength(count);
        expect(app.events[0]?.message).toBe('(service app) has reached a steady state.');
      }),
      { numRuns: 25 },
    );
  });

  test('spreads Fargate tasks over the zones of the subnets', () => {
    const { world, app, pass } = smallWorld({ desiredCount: 2 });
    setDesiredCount(world, app, 6);
    pass(600_000);
    const zones = [...app.tasks].map(({ availabilityZone }) => availabilityZone);
    expect(zones.filter((zone) => zone === 'eu-central-1a')).toHaveLength(3);
  });
});
