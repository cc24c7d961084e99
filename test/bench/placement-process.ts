import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pasted } from '../placement/pasted.ts';
import { runProcess } from './run-process.ts';
import { printTable, type Row } from './table.ts';

const CLI = join(import.meta.dirname, '..', '..', 'dist', 'stevedore.js');
const TYPES = ['m5.large', 'c5.xlarge', 'r5.large'];
/** As many attributes as an instance of today lists. */
const CAPABILITIES = Array.from({ length: 40 }, (_, number): readonly [string, null] => [
  `com.amazonaws.ecs.capability.some-capability-${number}`,
  null,
]);

const clusterOf = (size: number): string =>
  JSON.stringify(
    pasted(
      Array.from({ length: size }, (_, index) => ({
        id: `i-${((index * 2_654_435_761) >>> 0).toString(16).padStart(17, '0')}`,
        az: `eu-west-1${'abc'.charAt(index % 3)}`,
        cpu: 2048 - ((index * 256) % 1800),
        memory: 7700 - ((index * 977) % 7000),
        registered: { cpu: 2048, memory: 7700 },
        attributes: {
          ...Object.fromEntries(CAPABILITIES),
          'ecs.instance-type': TYPES[index % 3] ?? '',
        },
        groups: { 'service:web': index % 2 },
        running: index % 2,
      })),
    ),
    null,
    2,
  );

const TASK = {
  family: 'web',
  containerDefinitions: [{ name: 'app', image: 'app', cpu: 256, memory: 1024 }],
};

const SMALL = ['place', '--cluster', '3 x m5.large in 3 AZ', '--count', '1'];
const FORMATS = ['text', 'json'];

/**
 * The command on a pasted file as a whole process, less the same command on three instances in words: what reading and
 * parsing the file, placing, explaining and printing take.
 */
export const benchPlacementProcess = async (runs: number): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'stevedore-bench-'));
  try {
    const task = join(folder, 'task.json');
    writeFileSync(task, JSON.stringify(TASK));
    for (const size of [5000, 10_000]) {
      const cluster = join(folder, `${size}.json`);
      writeFileSync(cluster, clusterOf(size));
      const read = `require('node:fs').readFileSync(${JSON.stringify(cluster)}, 'utf8')`;
      const words = ['place', '--cluster', cluster, '--task', task, '--service', 'web'];
      const bare: Row = { name: 'bare: read and JSON.parse', taken: [] };
      const rows = ['5000', '30000'].flatMap((count) =>
        FORMATS.map((format) => ({
          name: `place ${count} tasks, ${format}`,
          args: [CLI, ...words, '--count', count, '--format', format],
          taken: [] as number[],
          ...(size === 5000 ? { goal: 300 } : {}),
        })),
      );
      for (let run = 0; run <= runs; run += 1) {
        const idle = await runProcess(process.execPath, ['-e', '0']);
        const parsed = await runProcess(process.execPath, ['-e', `JSON.parse(${read})`]);
        const start = await runProcess(process.execPath, [CLI, ...SMALL, '--task', task]);
        if (run > 0) bare.taken.push(parsed.ms - idle.ms);
        for (const { args, taken } of rows) {
          const { ms } = await runProcess(process.execPath, args);
          if (run > 0) taken.push(ms - start.ms);
        }
      }
      const title = `stevedore place on a file of ${size.toLocaleString('en')} instances, less its start, milliseconds`;
      printTable(title, [bare, ...rows]);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
