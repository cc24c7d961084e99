import { benchCheckFiles } from './check-files.ts';
import { benchCheckInProcess } from './check-in-process.ts';
import { benchKnowledge } from './knowledge.ts';
import { benchLive } from './live.ts';
import { benchPlacement } from './placement.ts';
import { benchPlacementProcess } from './placement-process.ts';
import { benchWholeProcess } from './whole-process.ts';

/** `npm run bench [RUNS]`, default 15: every figure beside a bare limit or a peer in the same run. */
const runs = Number.parseInt(process.argv[2] ?? '15', 10);
process.stdout.write(`Node ${process.version}\n`);
await benchWholeProcess(runs);
await benchCheckFiles(runs);
await benchCheckInProcess();
benchKnowledge(runs);
benchPlacement(runs);
await benchLive(runs);
await benchPlacementProcess(Math.min(runs, 5));
