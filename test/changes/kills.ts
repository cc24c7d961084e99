import { createPrng } from '../../src/sandbox/aws/world/prng.ts';
import { startPostgres } from '../store/postgres-server.ts';
import { bundle } from './kill/bundle.ts';
import { DATABASES, laneOver } from './kill/lanes.ts';
import { plansOf } from './kill/plans.ts';
import { killTable } from './kill/table.ts';
import type { Walk } from './kill/walk-and-kill.ts';

/** `npm run kills [SEED]`, default 1: kills processes at every point of the way of a change, over both databases. */
const seed = Number.parseInt(process.argv[2] ?? '1', 10);
const program = await bundle('kill/child.ts');
const server = await startPostgres();
const begunMs = performance.now();
try {
  const walks = await Promise.all(
    DATABASES.map(async (database, index) => {
      const lane = await laneOver(database, program.script, server);
      const done: Walk[] = [];
      try {
        for await (const plan of plansOf(lane, createPrng(seed * DATABASES.length + index))) {
          const walk = await lane.walk(plan);
          done.push(walk);
          for (const { kind, sentence } of walk.faults)
            process.stderr.write(`${database}: ${kind}: ${sentence}\n`);
        }
      } finally {
        await lane.close();
      }
      return { database, walks: done };
    }),
  );
  const seconds = Math.round((performance.now() - begunMs) / 1000);
  process.stdout.write(`Seed ${seed}\n${killTable(walks, seconds)}`);
  process.exitCode = walks.some((one) => one.walks.some(({ faults }) => faults.length > 0)) ? 1 : 0;
} finally {
  await server.close();
  await program.remove();
}
