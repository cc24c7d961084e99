import { clustersSpec } from '../../src/operations/commands.ts';
import { clustersReply } from '../blocks/live-clusters.ts';
import { NOT_CONNECTED } from '../blocks/live-problem.ts';
import type { Command } from '../command.ts';

/** `/ecs clusters`. */
export const clustersCommand: Command = {
  spec: clustersSpec,
  run: async (_, { operations: { live } }) =>
    live === undefined ? NOT_CONNECTED : clustersReply(await live.clusters()),
};
