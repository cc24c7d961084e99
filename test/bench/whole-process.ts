import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { printTable, type Row } from './table.ts';

const ROOT = join(import.meta.dirname, '..', '..');

const SAMPLE = {
  family: 'bench',
  requiresCompatibilities: ['FARGATE'],
  networkMode: 'awsvpc',
  cpu: '256',
  memory: '512',
  executionRoleArn: 'arn:aws:iam::123456789012:role/ecsTaskExecutionRole',
  containerDefinitions: [
    {
      name: 'app',
      image: '123456789012.dkr.ecr.eu-west-1.amazonaws.com/app:1.4.2',
      portMappings: [{ containerPort: 8080 }],
      logConfiguration: {
        logDriver: 'awslogs',
        options: {
          'awslogs-group': '/ecs/bench',
          'awslogs-region': 'eu-west-1',
          'awslogs-stream-prefix': 'ecs',
        },
      },
    },
  ],
};

/** Milliseconds until the process exits, or until it prints `until`; then it is asked to stop. */
const time = (args: readonly string[], until?: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const began = process.hrtime.bigint();
    const elapsed = () => Number(process.hrtime.bigint() - began) / 1e6;
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      env: { PATH: process.env['PATH'], PORT: '0' },
      stdio: ['ignore', until === undefined ? 'ignore' : 'pipe', 'ignore'],
    });
    let ready: number | undefined;
    child.stdout?.on('data', (data: Buffer) => {
      if (ready !== undefined || until === undefined || !data.toString().includes(until)) return;
      ready = elapsed();
      child.kill('SIGTERM');
    });
    child.on('error', reject);
    child.on('exit', () => {
      if (until !== undefined && ready === undefined) {
        reject(new Error(`node ${args.join(' ')} ended before it printed "${until}"`));
      } else resolve(ready ?? elapsed());
    });
  });

interface Timed {
  readonly name: string;
  readonly args: readonly string[];
  readonly until?: string;
  readonly goal?: number;
}

const timed = (file: string): readonly Timed[] => [
  { name: 'bare: node -e 0', args: ['-e', '0'] },
  { name: 'bare: import @slack/bolt', args: ['-e', 'import("@slack/bolt")'] },
  { name: 'stevedore check FILE', args: ['dist/stevedore.js', 'check', file], goal: 150 },
  { name: 'stevedore explain task-role', args: ['dist/stevedore.js', 'explain', 'task-role'] },
  {
    name: 'stevedore explain a whole question',
    args: ['dist/stevedore.js', 'explain', 'how do I keep two copies running'],
  },
  { name: 'start until ready', args: ['dist/main.js'], until: 'ready ', goal: 3000 },
];

/** What a person waits for, as whole processes, beside the bare cost of Node and of importing Bolt in the same run. */
export const benchWholeProcess = async (runs: number): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'stevedore-bench-'));
  try {
    const file = join(folder, 'task.json');
    writeFileSync(file, JSON.stringify(SAMPLE, null, 2));
    const rows = timed(file).map((one): Timed & Row => ({ ...one, taken: [] }));
    for (let run = 0; run <= runs; run += 1) {
      // The rows take turns, so that a slow moment of the machine falls on all of them; the first turn warms up.
      for (const row of rows) {
        const took = await time(row.args, row.until);
        if (run > 0) row.taken.push(took);
      }
    }
    printTable(`Whole process, ${runs} runs each, milliseconds`, rows);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
