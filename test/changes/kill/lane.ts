import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import type { StorePlace } from '../../../src/store/tables.ts';
import type { Way } from './child-task.ts';
import { type KillStage, startKillStage } from './stage.ts';
import { type Plan, type Walk, walkAndKill } from './walk-and-kill.ts';

/** Walks on one account: the account remembers its newest 10,000 calls, and none may be missed. */
const WALKS_MAX = 25;

const countsSchema = z.object({ port: z.int(), await: z.int() });
type Counts = z.infer<typeof countsSchema>;

/** Walks one after the other over databases of one kind. */
export interface Lane {
  readonly walk: (plan: Omit<Plan, 'id'>) => Promise<Walk>;
  /** How many points there are on a way that nobody interrupts. */
  readonly count: (way: Way) => Promise<Counts>;
  readonly close: () => Promise<void>;
}

/** `newPlace` gives an empty database, in a folder where it needs one. */
export const openLane = async (
  script: string,
  newPlace: (folder: string) => Promise<StorePlace>,
): Promise<Lane> => {
  const folder = await mkdtemp(join(tmpdir(), 'stevedore-kills-'));
  let stage: KillStage | undefined;
  let walks = 0;
  const renewed = async (): Promise<KillStage> => {
    if (stage !== undefined && walks % WALKS_MAX !== 0) return stage;
    await stage?.close();
    const own = join(folder, `${walks}`);
    await mkdir(own);
    stage = await startKillStage(await newPlace(own), own, script);
    return stage;
  };
  const walk: Lane['walk'] = async (plan) => {
    const current = await renewed();
    walks += 1;
    return walkAndKill(current, { ...plan, id: `p${walks}` });
  };
  return {
    walk,
    async count(way) {
      const { printed, faults } = await walk({ way, kill: { kind: 'never' } });
      if (faults.length > 0) throw new Error(JSON.stringify(faults));
      return countsSchema.parse(JSON.parse(printed ?? ''));
    },
    async close() {
      await stage?.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
};
