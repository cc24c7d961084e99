import { parseTaskDefinition } from '../../src/model/parse-task-definition.ts';
import { demandOf } from '../../src/placement/demand/demand-of.ts';
import { placeManyTimes } from '../../src/placement/modes/robust.ts';
import { place } from '../../src/placement/place.ts';
import { preparePlacement } from '../../src/placement/prepare-placement.ts';
import { parseClusterSnapshot } from '../../src/placement/snapshot/parse-cluster-snapshot.ts';
import { createSolver } from '../../src/placement/solver/solve.ts';
import { solveNaively } from '../placement/naive.ts';
import { pasted } from '../placement/pasted.ts';
import { printTable, type Row } from './table.ts';

const AZ = { type: 'spread', field: 'attribute:ecs.availability-zone' };
const INSTANCE = { type: 'spread', field: 'instanceId' };
const MEMORY = { type: 'binpack', field: 'memory' };
const attribute = (name: string) => ({ type: 'spread', field: `attribute:${name}` });

const CHAINS = {
  random: [{ type: 'random' }],
  'zone, instance': [AZ, INSTANCE],
  'zone, binpack memory': [AZ, MEMORY],
  'zone, type, instance': [AZ, attribute('ecs.instance-type'), INSTANCE],
  'zone, rack (50), instance': [AZ, attribute('rack'), INSTANCE],
  'zone, type, rack, instance, binpack': [
    AZ,
    attribute('ecs.instance-type'),
    attribute('rack'),
    INSTANCE,
    MEMORY,
  ],
};

const TYPES = ['m5.large', 'c5.large', 'm5.xlarge', 'r5.large'];

const clusterOf = (size: number) =>
  pasted(
    Array.from({ length: size }, (_, index) => ({
      id: `i-${String((index * 7919) % size).padStart(6, '0')}`,
      az: 'abc'.charAt(index % 3),
      cpu: 4096 - (index % 7) * 128,
      memory: 15_700 - (index % 11) * 512,
      registered: { cpu: 4096, memory: 15_700 },
      attributes: {
        'ecs.instance-type': TYPES[index % 4] ?? '',
        rack: `r${index % 50}`,
        'com.amazonaws.ecs.capability.logging-driver.awslogs': null,
      },
    })),
  );

const DEMAND = demandOf(
  parseTaskDefinition({
    family: 'bench',
    containerDefinitions: [
      {
        name: 'app',
        image: 'app',
        cpu: 64,
        memory: 200,
        logConfiguration: { logDriver: 'awslogs' },
      },
    ],
  }).task,
);
const CONSTRAINTS = [{ type: 'memberOf', expression: 'attribute:ecs.instance-type =~ [mcr]5.*' }];

const timed = (row: Row, work: () => unknown): void => {
  const began = process.hrtime.bigint();
  work();
  row.taken.push(Number(process.hrtime.bigint() - began) / 1e6);
};

const repeated = (name: string, runs: number, work: () => unknown, goal?: number): Row => {
  const row: Row = { name, taken: [], ...(goal === undefined ? {} : { goal }) };
  for (let run = 0; run < runs; run += 1) timed(row, work);
  return row;
};

/** The dry run: the solver at the largest cluster AWS allows, a naive scan beside it, and what surrounds it. */
export const benchPlacement = (runs: number): void => {
  const text = JSON.stringify(clusterOf(5000));
  const cluster = parseClusterSnapshot(JSON.parse(text));
  const small = parseClusterSnapshot(clusterOf(500));
  const solver = (count: number, goal: number): Row[] =>
    Object.entries(CHAINS).map(([name, strategy]) => {
      const { problem } = preparePlacement(cluster, DEMAND, {
        count,
        strategy,
        constraints: CONSTRAINTS,
      });
      return repeated(`${count} tasks: ${name}`, runs, () => createSolver(problem)(), goal);
    });
  const naive = preparePlacement(small, DEMAND, { count: 500, strategy: [AZ, INSTANCE] }).problem;
  printTable(`Placement on 5,000 instances, solver alone, ${runs} runs, milliseconds`, [
    ...solver(5000, 5),
    ...solver(50_000, 30),
  ]);
  const options = { count: 500, strategy: [AZ, INSTANCE] };
  printTable('Around the solver, milliseconds', [
    repeated('500 x 500: naive scan of the tests', 3, () => solveNaively(naive)),
    repeated('500 x 500: solver', runs, () => createSolver(naive)()),
    repeated('500 x 500: 200 seeds', runs, () => placeManyTimes(small, DEMAND, options), 100),
    repeated('5,000 instances: JSON.parse', runs, () => JSON.parse(text)),
    repeated('5,000 instances: JSON.parse and snapshot', runs, () =>
      parseClusterSnapshot(JSON.parse(text)),
    ),
    repeated('5,000 x 5,000: place, every instance explained', runs, () =>
      place(cluster, DEMAND, { count: 5000, service: 'web', constraints: CONSTRAINTS }),
    ),
  ]);
};
