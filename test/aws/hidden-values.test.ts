import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { toService } from '../../src/aws/ecs/to-service.ts';
import { toTaskDefinition } from '../../src/aws/ecs/to-task-definition.ts';
import { HIDDEN_VALUE } from '../../src/model/ecs-task-definition.ts';
import { hasPlaceholder } from '../../src/model/placeholder.ts';

describe('what must not be shown does not come in', () => {
  test('of environment variables only the names', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (values) => {
        const environment = values.map((value, number) => ({
          name: `NAME_${number}`,
          value: `value<${value}>`,
        }));
        const read = toTaskDefinition({
          taskDefinitionArn: 'arn:aws:ecs:eu-central-1:123456789012:task-definition/web:3',
          containerDefinitions: [{ name: 'app', image: 'nginx:1.27', environment }],
        });
        const { environment: kept = [] } = read.definition.containerDefinitions?.[0] ?? {};
        expect(kept).toEqual(environment.map(({ name }) => ({ name, value: HIDDEN_VALUE })));
        expect(JSON.stringify(read)).not.toContain('value<');
      }),
    );
  });

  test('of options that may hold secrets only the names, of others the values too', () => {
    const { definition } = toTaskDefinition({
      containerDefinitions: [
        {
          name: 'app',
          logConfiguration: {
            logDriver: 'splunk',
            options: { 'splunk-token': 'abc', 'splunk-url': 'https://splunk', env: 'A' },
          },
        },
      ],
      volumes: [
        {
          name: 'share',
          dockerVolumeConfiguration: {
            driverOpts: { type: 'cifs', o: 'username=me,password=hunter2' },
          },
        },
      ],
    });
    expect(definition.containerDefinitions?.[0]?.logConfiguration?.options).toEqual({
      'splunk-token': HIDDEN_VALUE,
      'splunk-url': 'https://splunk',
      env: 'A',
    });
    expect(definition.volumes?.[0]?.dockerVolumeConfiguration?.driverOpts).toEqual({
      type: 'cifs',
      o: HIDDEN_VALUE,
    });
  });

  test('nor those of the logs of Service Connect', () => {
    const { definition } = toService({
      serviceName: 'web',
      deployments: [
        {
          serviceConnectConfiguration: {
            enabled: true,
            logConfiguration: { logDriver: 'splunk', options: { 'splunk-token': 'hunter2' } },
          },
        },
      ],
    });
    expect(JSON.stringify(definition)).not.toContain('hunter2');
    expect(definition.deployments?.[0]?.serviceConnectConfiguration?.enabled).toBe(true);
  });

  test('rules take a hidden value for one that is not known yet', () => {
    expect(hasPlaceholder(HIDDEN_VALUE)).toBe(true);
  });
});
