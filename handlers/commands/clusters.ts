import { clustersSpec } from '../../src/operations/commands.ts';
import { splitWhere, withWhere } from '../../src/operations/live/names/scope.ts';
import { asTyped } from '../as-typed.ts';
import { clustersReply } from '../blocks/live-clusters.ts';
import type { Command } from '../command.ts';
import { liveReply } from '../live-reply.ts';

/** `/ecs clusters`, `/ecs clusters in prod`. */
export const clustersCommand: Command = {
  spec: clustersSpec,
  run: (text, desk) => {
    const { where } = splitWhere(asTyped(text));
    const command = withWhere('clusters', where);
    return liveReply(desk, {
      ask: (live) => live.clusters(where),
      show: (list) => clustersReply(list, command),
      commandOf: () => command,
      command,
    });
  },
};
