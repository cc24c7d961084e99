#!/usr/bin/env node
import * as nodeModule from 'node:module';
import { codeOf } from './io.ts';
import { nodeIo } from './node-io.ts';
import { run } from './run.ts';

// From Node 22.1 on, what was compiled once is kept for the next call; each command is imported after this.
if ('enableCompileCache' in nodeModule && typeof nodeModule.enableCompileCache === 'function')
  nodeModule.enableCompileCache();

// Whoever reads may leave early, as `head` does: the rest goes nowhere, and the exit code still tells.
process.stdout.on('error', (error) => {
  if (codeOf(error) !== 'EPIPE') throw error;
});

process.exitCode = await run(process.argv.slice(2), nodeIo());
