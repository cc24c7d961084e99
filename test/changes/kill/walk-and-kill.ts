import type { ChildProcess } from 'node:child_process';
import type { Kill, Way } from './child-task.ts';
import type { Fault } from './fault.ts';
import { judgeDeath, judgeWalk } from './judge.ts';
import type { KillStage } from './stage.ts';
import { readTold } from './told.ts';
import { finish } from './walk.ts';

/** How one walk is interrupted. */
export interface Plan {
  readonly id: string;
  readonly way: Way;
  readonly kill: Kill;
  /** How the process dies that comes after it. */
  readonly second?: Kill;
  /** Kills from outside, when the process has begun. */
  readonly untilKilled?: (child: ChildProcess) => void;
}

/** What happened: how the proposals ended, where processes were killed, and everything that was wrong. */
export interface Walk {
  readonly id: string;
  readonly points: readonly string[];
  /** State of the proposal, and of the one that put it back; `not proposed` where it was not stored. */
  readonly outcome: string;
  readonly faults: readonly Fault[];
  /** How many messages were posted more than once, because a process died before it could note where they stand. */
  readonly postedAgain: number;
  /** What the process counted that nobody killed. */
  readonly printed: string | null;
}

const textOf = (way: Way, wanted: number): string =>
  way === 'for a time' ? `app ${wanted} for 2m` : `app ${wanted}`;

/** Walks the way of a change in a process that is killed, lets others finish it, and judges what there is then. */
export const walkAndKill = async (stage: KillStage, plan: Plan): Promise<Walk> => {
  const { id, way, kill, second, untilKilled } = plan;
  const before = stage.desiredCount();
  const wanted = before === 2 ? 3 : 2;
  const earlier = stage.writes().length;
  const walked = { id, before, wanted, writes: () => stage.writes().slice(earlier) };
  const text = textOf(way, wanted);
  const first = await stage.run({ id, way, text, kill, owner: `${id}-1` }, untilKilled);
  const ends = [first];
  const faults = [...(await judgeDeath(stage, walked))];
  if (second !== undefined)
    ends.push(await stage.run({ id, way, text: null, kill: second, owner: `${id}-2` }));
  faults.push(...(await judgeDeath(stage, walked)));
  await finish(id, stage.rescuer(way, id), stage.store.changes, stage.pass).catch((cause) => {
    throw new Error(`After ${JSON.stringify(ends)} and ${stage.lastProblem()}`, { cause });
  });
  faults.push(...(await judgeWalk(stage, walked)));
  const posts = readTold(stage.told).filter((one) => one.id.startsWith(id) && one.isNew);
  const states = await Promise.all(
    [id, `${id}-back`].map(async (one) => (await stage.store.changes.get(one))?.value.state),
  );
  return {
    id,
    points: ends.flatMap((end) => (end.killed ? [end.point] : [])),
    outcome: states.filter((state) => state !== undefined).join(', back ') || 'not proposed',
    faults: faults.map(({ kind, sentence }) => ({
      kind,
      sentence: `${sentence} (${way}, ${JSON.stringify(ends)})`,
    })),
    postedAgain: posts.length - new Set(posts.map((one) => one.id)).size,
    printed: first.killed ? null : first.printed,
  };
};
