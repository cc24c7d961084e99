#!/usr/bin/env node
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { run } from './run.ts';

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
