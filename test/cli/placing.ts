import * as z from 'zod';
import { run } from '../../src/cli/run.ts';
import { pasted, type Written } from '../placement/pasted.ts';
import { fakeIo } from './fake-io.ts';

/** The keys of `stevedore place --format json` that other programs rely on (DESIGN.md §4). */
const placeJson = z.object({
  requested: z.number(),
  placed: z.number(),
  unplaced: z.number(),
  placements: z.array(
    z.object({
      instance: z.string(),
      availabilityZone: z.string().nullable(),
      count: z.number().min(1),
    }),
  ),
  refusals: z.array(z.object({ reason: z.string(), instances: z.number().min(1) })),
  instances: z.array(
    z.object({
      instance: z.string(),
      reasons: z.array(
        z.object({
          reason: z.string(),
          need: z.union([z.number(), z.string()]).nullable(),
          free: z.union([z.number(), z.string()]).nullable(),
        }),
      ),
    }),
  ),
  seed: z.number().nullable(),
  ties: z.number(),
});

/** A task definition with one container. */
export const task = (container: Readonly<Record<string, unknown>>, rest = {}): string =>
  JSON.stringify({
    family: 'web',
    containerDefinitions: [{ name: 'app', image: 'nginx:1.27.3', ...container }],
    ...rest,
  });

const SMALL = task({ cpu: 256, memory: 1000 });

/** `stevedore place` on instances and a task definition, each in a file of its own. */
export const place = async (
  { instances, definition = SMALL, files = {}, ...io }: Given,
  ...words: readonly string[]
) => {
  const terminal = fakeIo({
    ...io,
    files: { 'cluster.json': JSON.stringify(pasted(instances)), 'task.json': definition, ...files },
  });
  const code = await run(
    ['place', '--cluster', 'cluster.json', '--task', 'task.json', ...words],
    terminal,
  );
  return { code, ...terminal.printed() };
};

interface Given {
  readonly instances: readonly Written[];
  readonly definition?: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly terminal?: boolean;
  readonly columns?: number;
}

/** The same as JSON, read back. */
export const placeAsJson = async (given: Given, ...words: readonly string[]) => {
  const { code, out, err } = await place(given, ...words, '--format', 'json');
  return { code, err, json: placeJson.parse(JSON.parse(out)) };
};
