#!/usr/bin/env node
import { codeOf } from './io.ts';
import { nodeIo } from './node-io.ts';
import { run } from './run.ts';

// Whoever reads may leave early, as `head` does: the rest goes nowhere, and the exit code still tells.
process.stdout.on('error', (error) => {
  if (codeOf(error) !== 'EPIPE') throw error;
});

process.exitCode = await run(process.argv.slice(2), nodeIo());
