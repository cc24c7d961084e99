import { describe, expect, test } from '@jest/globals';
import { aCluster, aService } from '../../operations/live/builders.ts';
import { fakeAccount } from '../../operations/live/fake-account.ts';
import { answerTo, buttonsOf, deskOn, messageTo } from './live-ask.ts';

const prod = aCluster('prod');

const deskWith = (service: Parameters<typeof aService>[0], rest: object = {}) =>
  deskOn([fakeAccount({ clusters: [prod], services: [aService(service)], ...rest }).readers]);

describe('a name', () => {
  const staging = aService({
    serviceArn: 'arn:aws:ecs:eu-central-1:123456789012:service/staging/web',
    clusterArn: 'arn:aws:ecs:eu-central-1:123456789012:cluster/staging',
  });
  const two = deskOn([
    fakeAccount({ clusters: [prod, aCluster('staging')], services: [aService(), staging] }).readers,
  ]);

  test('that several services have is chosen by button, never guessed', async () => {
    const message = await messageTo('why web log', two);
    const { 'prod/web': first, 'staging/web': second } = buttonsOf(message);
    expect(message.text).toContain('2 services fit the name web.');
    expect(first).toMatch(/^why .*\/prod\/web log$/);
    expect(second).toMatch(/^why .*\/staging\/web log$/);
  });

  test('that no service has says so and offers the nearest', async () => {
    const message = await messageTo('describe wep', deskWith({}));
    expect(message.text).toMatch(/no cluster has a service wep/);
    expect(Object.keys(buttonsOf(message))).toContain('prod/web');
  });

  test('that is missing is asked for', async () => {
    for (const look of ['describe', 'why', 'status', 'tasks'])
      expect(await answerTo(look, deskWith({}))).toContain('No service was named.');
  });
});

describe('what AWS does not tell', () => {
  const denied = {
    kind: 'access-denied',
    region: 'eu-central-1',
    action: 'application-autoscaling:DescribeScalableTargets',
    deny: 'implicit',
    policyHint: '{}',
  } as const;

  test('is named in the answer, with the missing permission', async () => {
    const desk = deskWith({}, { failing: { 'scaling.target': denied } });
    const text = await answerTo('describe web', desk);
    expect(text).toContain('*Autoscaling* unknown');
    expect(text).toContain(':warning: Autoscaling missing: AWS denied application-autoscaling');
  });

  test('is the whole answer where the service itself cannot be read', async () => {
    const desk = deskWith(
      {},
      {
        failing: {
          'ecs.describeServices': {
            kind: 'throttled',
            region: 'eu-central-1',
            action: 'ecs:DescribeServices',
            retryAfterMs: 4_000,
          },
        },
      },
    );
    const text = await answerTo('describe prod/web', desk);
    expect(text).toContain('AWS throttles ecs:DescribeServices in eu-central-1');
    expect(text).toContain('Ask again in 4 seconds.');
    expect(text).toContain('[Try again]');
  });

  test('is never shown as 0', async () => {
    const text = await answerTo('status web', deskWith({}));
    expect(text).toMatch(/CPU\n +average +(?:no data|unknown)/);
    expect(text).not.toContain('0 %');
  });

  test('is everything where the bot is connected to no account', async () => {
    for (const text of ['clusters', 'services', 'describe web', 'why web'])
      expect(await answerTo(text, deskOn([]))).toContain('I do not look into any AWS account.');
  });
});

describe('a sentence that begins like a command', () => {
  test.each([
    'why did it stop? {"stopCode": "EssentialContainerExited", "stoppedReason": "Essential container in task exited"}',
    'why is my service unhealthy',
    'tasks and services: what is the difference',
    'status of a deployment',
    'clusters or services?',
  ])('is explained: %s', async (text) => {
    const answer = await answerTo(text, deskWith({}));
    expect(answer).not.toMatch(/No service was named|That is no name/);
    expect(answer).not.toContain('eu-central-1');
  });
});
