import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { taskTemplate } from '../rules/differential/to-cloudformation.ts';
import { findCfnLint, runProcess } from './run-process.ts';
import { sampleDefinition } from './sample-definition.ts';
import { median, printTable, type Row } from './table.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const OURS = [join(ROOT, 'dist', 'stevedore.js'), 'check', '--fail-on', 'refused'];
const WASM = [fileURLToPath(import.meta.resolve('./wasm-peer.js'))];

/** How many files each is given at once; the peers are slow enough to be measured on fewer. */
const MANY = { ours: 1000, wasm: 200, cfnLint: 100 };

/** What `--fail-on refused` and cfn-lint end with when they could do their work, whatever they found. */
const WORKED = new Set([0, 1, 2, 4, 6, 8, 10, 12, 14]);

const writeSamples = (folder: string) => {
  const definitions: string[] = [];
  const templates: string[] = [];
  for (let number = 0; number < MANY.ours; number += 1) {
    const definition = sampleDefinition(number);
    definitions.push(join(folder, `task-${number}.json`));
    writeFileSync(definitions[number] ?? '', JSON.stringify(definition, null, 2));
    if (number >= MANY.wasm) continue;
    templates.push(join(folder, `template-${number}.json`));
    writeFileSync(templates[number] ?? '', JSON.stringify(taskTemplate(definition), null, 2));
  }
  return { definitions, templates };
};

interface Tool {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly files: readonly string[];
  readonly goal?: number;
}

const timed = async ({ command, args }: Tool, files: readonly string[]): Promise<number> => {
  const { ms, code } = await runProcess(command, [...args, ...files]);
  if (code === null || !WORKED.has(code)) throw new Error(`${command} ended with ${code}.`);
  return ms / files.length;
};

const ratio = (peer: Row | undefined, ours: Row, goal: number): string =>
  peer === undefined
    ? `not run: set CFN_LINT to the command, or put cfn-lint on the path (goal ≥ ${goal})`
    : `${(median(peer.taken) / median(ours.taken)).toFixed(1)} (goal ≥ ${goal})`;

/** One file, and a thousand in one process, beside the wasm engine and cfn-lint where it is found. In milliseconds for each file. */
export const benchCheckFiles = async (runs: number): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'stevedore-bench-'));
  try {
    const { definitions, templates } = writeSamples(folder);
    const cfnLint = findCfnLint();
    const node = process.execPath;
    const tools: readonly Tool[] = [
      { name: 'stevedore check', command: node, args: OURS, files: definitions, goal: 150 },
      { name: 'wasm engine + cdk-preflight', command: node, args: WASM, files: templates },
      ...(cfnLint === undefined
        ? []
        : [
            {
              name: 'cfn-lint',
              command: cfnLint,
              args: ['--regions', 'eu-west-1', '--template'],
              files: templates.slice(0, MANY.cfnLint),
            },
          ]),
    ];
    const one = tools.map(
      ({ name, goal }): Row => ({
        name: `${name} FILE`,
        taken: [],
        ...(goal === undefined ? {} : { goal }),
      }),
    );
    const many = tools.map(
      ({ name, files }): Row => ({
        name: `${name}, ${files.length} files, each`,
        taken: [],
      }),
    );
    for (let run = 0; run <= runs; run += 1)
      for (const [index, tool] of tools.entries()) {
        const took = await timed(tool, tool.files.slice(0, 1));
        if (run > 0) one[index]?.taken.push(took);
      }
    for (const [index, tool] of tools.entries())
      for (let run = 0; run < 2; run += 1) many[index]?.taken.push(await timed(tool, tool.files));
    printTable(`Checking files as a whole process, ${runs} runs, milliseconds for each file`, [
      ...one,
      ...many,
    ]);
    const [oursOne, , lintOne] = one;
    const [oursMany, , lintMany] = many;
    if (oursOne === undefined || oursMany === undefined) return;
    process.stdout.write(`times faster than cfn-lint, one file: ${ratio(lintOne, oursOne, 6)}\n`);
    process.stdout.write(`times faster than cfn-lint, many: ${ratio(lintMany, oursMany, 50)}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
