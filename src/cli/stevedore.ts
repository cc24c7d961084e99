#!/usr/bin/env node
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { codeOf } from './io.ts';
import { run } from './run.ts';

// Whoever reads may leave early, as `head` does: the rest goes nowhere, and the exit code still tells.
process.stdout.on('error', (error) => {
  if (codeOf(error) !== 'EPIPE') throw error;
});

process.exitCode = await run(process.argv.slice(2), {
  out: (data) => {
    process.stdout.write(data);
  },
  err: (message) => {
    process.stderr.write(message);
  },
  readFile: (path) => readFile(path, 'utf8'),
  readStdin: () => text(process.stdin),
  stdinIsTerminal: process.stdin.isTTY === true,
  colour: process.stdout.isTTY === true && (process.env['NO_COLOR'] ?? '') === '',
});
