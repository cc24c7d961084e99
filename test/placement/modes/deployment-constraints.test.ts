import { describe, expect, test } from '@jest/globals';
import { parseTaskDefinition } from '../../../src/model/parse-task-definition.ts';
import { demandOf } from '../../../src/placement/demand/demand-of.ts';
import { deploy } from '../../../src/placement/modes/deployment.ts';
import { parseClusterSnapshot } from '../../../src/placement/snapshot/parse-cluster-snapshot.ts';
import { pasted, type Written } from '../pasted.ts';

const small = demandOf(
  parseTaskDefinition({
    containerDefinitions: [{ name: 'a', image: 'a', cpu: 1, memory: 1 }],
  }).task,
);
const cluster = (instances: readonly Written[]) => parseClusterSnapshot(pasted(instances));

describe('a rolling deployment with constraints', () => {
  test.each([
    ['distinctInstance', [{ type: 'distinctInstance' }]],
    [
      'an expression that keeps off the service',
      [{ type: 'memberOf', expression: 'not(task:group == service:web)' }],
    ],
  ])(
    'needs an instance more, or room to stop first, where old tasks count for %s',
    (_, constraints) => {
      const on = (free: number, minimumHealthyPercent?: number) => {
        const taken = ['a', 'b'].map((az) => ({
          ...{ id: `i-${az}`, az, cpu: 2048, memory: 4096 },
          groups: { 'service:web': 1 },
        }));
        const empty = Array.from({ length: free }, (_one, at) => ({
          ...{ id: `i-free-${at}`, az: 'a', cpu: 2048, memory: 4096 },
        }));
        const options = { service: 'web', count: 2, minimumHealthyPercent, constraints };
        return deploy(cluster([...taken, ...empty]), small, small, options);
      };
      expect(on(0)).toMatchObject({ outcome: 'stuck', steps: [] });
      expect(on(0).event).toMatch(/^\(service web\) was unable to place a task/);
      expect(on(1)).toMatchObject({
        outcome: 'done',
        steps: [
          { started: 1, stopped: 1, oldTasks: 1, newTasks: 1 },
          { started: 1, stopped: 1, oldTasks: 0, newTasks: 2 },
        ],
      });
      expect(on(0, 50)).toMatchObject({ outcome: 'done' });
    },
  );
});
