import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createFailures } from '../../../src/knowledge/failures/failures.ts';
import { loadKnowledge } from '../../../src/knowledge/load.ts';
import { type AccountTest, startAccountTest } from './account-test.ts';

const knowledge = loadKnowledge(join(import.meta.dirname, '../../../knowledge'));
const { match } = createFailures(knowledge);

let stage: AccountTest;
beforeAll(async () => {
  stage = await startAccountTest();
});
afterAll(() => stage.account.stop());

const services = () =>
  [...stage.account.world.clusters.values()].flatMap((cluster) => [...cluster.services.values()]);

const stoppedTasks = (name: string) =>
  services()
    .filter((service) => service.name === name)
    .flatMap(({ cluster }) => [...cluster.tasks.values()])
    .filter((task) => task.service?.name === name && task.lastStatus === 'STOPPED');

/** Ids, task ids and ARNs do not change what an event says. */
const shapeOf = (message: string): string =>
  message.replaceAll(/\w{32}|ecs-svc\/\d+|arn:\S+/g, '…').replaceAll(/\d+/g, 'N');

describe('the texts of the account are those that our knowledge was taken from', () => {
  test('every event is recognised for what it is', () => {
    const shapes = new Map(
      services().flatMap(({ events }) =>
        events.map(({ message }) => [shapeOf(message), message] as const),
      ),
    );
    expect(shapes.size).toBeGreaterThan(30);
    const strange = [...shapes.values()].filter((message) => match(message)[0]?.kind !== 'event');
    expect(strange).toEqual([]);
  });

  test.each([
    ['checkout', 'pull-image-missing'],
    ['billing', 'ri-secret-permission'],
    ['search', 'elb-health'],
    ['notifications', 'essential-exited'],
    ['exports', 'scaling-activity'],
  ])('%s stops for the reason %s', (service, id) => {
    const reasons = stoppedTasks(service)
      .map(({ stoppedReason = '' }) => stoppedReason)
      .filter((reason) => service === 'exports' || !reason.startsWith('Scaling activity'));
    expect(reasons.length).toBeGreaterThan(0);
    expect(new Set(reasons.map((reason) => match(reason)[0]?.id))).toEqual(new Set([id]));
  });

  test('image-resizer is out of memory by the reason of its container', () => {
    const reasons = stoppedTasks('image-resizer').map(({ containers }) => containers[0]?.reason);
    expect(new Set(reasons.map((reason) => match(reason ?? '')[0]?.id))).toEqual(new Set(['oom']));
  });
});
