import { DEFAULT_PLACE } from '../world/arns.ts';
import type { Program } from '../world/program.ts';

/** An image in the account's own registry. */
export const image = (nameAndTag: string): string =>
  `${DEFAULT_PLACE.accountId}.dkr.ecr.${DEFAULT_PLACE.region}.amazonaws.com/${nameAndTag}`;

/** A web server that is ready soon and stops when it is told to. */
export const SERVER: Program = {
  readySeconds: 6,
  memoryMiB: 260,
  stopSeconds: 3,
  cpuSecondsPerRequest: 0.01,
  startLines: ['starting', 'connected to database', 'listening on 0.0.0.0:8080'],
  runLines: [
    'GET /healthz 200 1ms',
    'GET /items?page=2 200 18ms',
    'POST /items 201 41ms',
    'GET /items/4711 200 9ms',
  ],
};

const WORKER: Program = {
  ...SERVER,
  memoryMiB: 300,
  cpuSecondsPerRequest: 0.05,
  startLines: ['starting', 'polling queue jobs'],
  runLines: ['job done in 812ms', 'job done in 377ms', 'queue is empty, waiting'],
};

/** Images that exist, with what they do. An image that is not here cannot be pulled. */
export const IMAGES: Readonly<Record<string, Program>> = {
  [image('web:1.41.0')]: SERVER,
  [image('web:1.42.0')]: SERVER,
  [image('web:1.43.0')]: SERVER,
  [image('api:7.2.0')]: SERVER,
  [image('api:7.3.0')]: SERVER,
  [image('checkout:2.3.9')]: SERVER,
  [image('checkout:2.4.0')]: SERVER,
  [image('orders:5.0.1')]: SERVER,
  [image('orders:5.1.0')]: {
    ...SERVER,
    readySeconds: 4,
    exits: { afterSeconds: 9, code: 1 },
    endLines: [
      'applying migration 0042_add_index',
      'migration failed: relation "orders_v2" does not exist',
      'exiting with code 1',
    ],
  },
  [image('notifications:1.8.0')]: WORKER,
  [image('notifications:1.9.0')]: {
    ...WORKER,
    readySeconds: 5,
    needs: ['SMTP_HOST'],
    startLines: [
      'starting',
      'queue is amqp://mailer:not-a-real-password@queue.internal:5672',
      'reading configuration',
    ],
    endLines: [
      'Error: missing required environment variable SMTP_HOST',
      '    at readConfig (/app/config.js:14:11)',
    ],
  },
  [image('image-resizer:3.1.0')]: { ...WORKER, memoryMiB: 310 },
  [image('image-resizer:3.2.0')]: {
    ...WORKER,
    memoryMiB: 330,
    memoryGrowthMiBPerMinute: 45,
    runLines: [
      'resized 2048x2048 in 930ms',
      'cache holds 212 images',
      'resized 4096x4096 in 2210ms',
    ],
    endLines: ['cache holds 498 images'],
  },
  [image('search:2.0.0')]: SERVER,
  [image('search:2.1.0')]: {
    ...SERVER,
    memoryMiB: 420,
    stopSeconds: 90,
    paths: ['/health'],
    runLines: ['GET /healthz 404 1ms', 'GET /healthz 404 0ms'],
  },
  [image('billing:4.4.0')]: SERVER,
  [image('billing:4.5.0')]: SERVER,
  [image('worker:6.0.0')]: WORKER,
  [image('worker:6.1.0')]: WORKER,
  [image('reports:1.0.0')]: { ...WORKER, memoryMiB: 6_400, readySeconds: 15 },
  [image('ledger:9.0.0')]: WORKER,
  [image('ledger:9.0.1')]: WORKER,
  [image('exports:2.2.0')]: { ...WORKER, runLines: ['export 8812 at 40 %', 'export 8812 at 80 %'] },
  'public.ecr.aws/aws-observability/aws-for-fluent-bit:2.34.3': {
    ...WORKER,
    readySeconds: 1,
    memoryMiB: 48,
    cpuSecondsPerRequest: 0.001,
    startLines: ['Fluent Bit v1.9.10', 'stream processor started'],
    runLines: ['flush chunk succeeded'],
  },
};
