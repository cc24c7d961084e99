import { matchInstances } from '../../src/placement/match-instances.ts';
import { placeManyTimes } from '../../src/placement/modes/robust.ts';
import { place } from '../../src/placement/place.ts';
import { preparePlacement } from '../../src/placement/prepare-placement.ts';
import { parseClusterSnapshot } from '../../src/placement/snapshot/parse-cluster-snapshot.ts';
import type { Problem } from '../../src/placement/solver/problem.ts';
import { createSolver } from '../../src/placement/solver/solve.ts';
import { solveNaively } from '../placement/naive.ts';
import {
  CHAINS,
  CONSTRAINTS,
  clusterOf,
  DEMAND,
  EXPRESSIONS,
  SERVICE_CHAIN,
} from './placement-shapes.ts';
import { repeated } from './repeated.ts';
import { median, printTable, type Row } from './table.ts';

type Chain = (typeof CHAINS)[keyof typeof CHAINS];

/** What a general scheduler's own tests ask at least of it, tasks in a second, on as many nodes. */
const FLOOR = {
  perSecond: 460,
  name: 'kube-scheduler, TopologySpreading with 5,000 nodes, must reach 460 pods in a second',
};
/** A p99 of fewer runs than this is only their maximum. */
const SOLVER_RUNS = 100;
const MANY_RUNS = 30;
const SCALE_GOAL = 5;

const clusters = new Map<number, ReturnType<typeof parseClusterSnapshot>>();
const snapshotOf = (size: number) => {
  const cluster = clusters.get(size) ?? parseClusterSnapshot(clusterOf(size));
  clusters.set(size, cluster);
  return cluster;
};

const problemOf = (size: number, count: number, strategy: Chain): Problem =>
  preparePlacement(snapshotOf(size), DEMAND, { count, strategy, constraints: CONSTRAINTS }).problem;

const solved = (name: string, runs: number, problem: Problem, goal?: number): Row => {
  createSolver(problem)();
  return repeated(name, runs, () => createSolver(problem)(), goal);
};

const solverRows = (count: number, runs: number, goal: number): readonly Row[] =>
  Object.entries(CHAINS).map(([name, strategy]) =>
    solved(`${count}: ${name}`, runs, problemOf(5000, count, strategy), goal),
  );

/** How many times the time takes four times the instances, and four times the tasks. */
const scaleLines = (): string => {
  const takes = (size: number, count: number, strategy: Chain): number =>
    median(solved('', 15, problemOf(size, count, strategy)).taken);
  const lines = Object.entries(CHAINS).map(([name, strategy]) => {
    const base = takes(1250, 5000, strategy);
    const instances = takes(5000, 5000, strategy) / base;
    const tasks = takes(1250, 20_000, strategy) / base;
    return `${name.padEnd(44)}${instances.toFixed(2).padStart(9)}${tasks.toFixed(2).padStart(9)}${`≤ ${SCALE_GOAL}`.padStart(9)}`;
  });
  const head = `${''.padEnd(44)}${'4 × N'.padStart(9)}${'4 × T'.padStart(9)}${'goal'.padStart(9)}`;
  return `\nFour times the input, from 1,250 instances and 5,000 tasks: times the time\n${head}\n${lines.join('\n')}\n`;
};

/** Beside the solver: the naive scan of the tests, and what another scheduler promises. */
const besideRows = (): readonly Row[] => {
  const small = problemOf(500, 500, SERVICE_CHAIN);
  return [
    solved('500 × 500: solver', MANY_RUNS, small),
    repeated('500 × 500: naive scan of the tests', 3, () => solveNaively(small)),
    {
      name: '500 tasks at the published floor',
      taken: [(500 / FLOOR.perSecond) * 1000],
    },
    {
      name: '5,000 tasks at the published floor',
      taken: [(5000 / FLOOR.perSecond) * 1000],
    },
  ];
};

/** The dry run: the solver at the largest cluster AWS allows, what stands beside it, and what surrounds it. */
export const benchPlacement = (runs: number): void => {
  const cluster = snapshotOf(5000);
  const small = snapshotOf(500);
  const text = JSON.stringify(clusterOf(5000));
  printTable('Placement on 5,000 instances, solver alone, milliseconds', [
    ...solverRows(5000, SOLVER_RUNS, 5),
    ...solverRows(50_000, MANY_RUNS, 30),
  ]);
  process.stdout.write(scaleLines());
  printTable('Beside it, milliseconds', besideRows());
  process.stdout.write(
    `Floor: ${FLOOR.name} (kubernetes/kubernetes, test/integration/scheduler_perf/topology_spreading); that is API work and all.\n`,
  );
  const seeds = (name: string, strategy: Chain): Row =>
    repeated(
      `500 × 500: 200 seeds, ${name}`,
      Math.min(runs, 10),
      () => placeManyTimes(small, DEMAND, { count: 500, strategy }),
      100,
    );
  printTable('Around the solver, milliseconds', [
    seeds('zone, instance', SERVICE_CHAIN),
    seeds('a, b, c', CHAINS['a, b, c (17 × 17 × 17)']),
    repeated(
      '10 expressions × 5,000 instances',
      MANY_RUNS,
      () => EXPRESSIONS.map((expression) => matchInstances(cluster, expression)),
      10,
    ),
    repeated('5,000 instances: JSON.parse', runs, () => JSON.parse(text)),
    repeated('5,000 instances: JSON.parse and snapshot', runs, () =>
      parseClusterSnapshot(JSON.parse(text)),
    ),
    repeated('5,000 × 5,000: place, each explained', runs, () =>
      place(cluster, DEMAND, { count: 5000, service: 'web', constraints: CONSTRAINTS }),
    ),
  ]);
};
