import { servicesSpec } from '../../src/operations/commands.ts';
import { readServicesText, servicesText } from '../../src/operations/live/asked.ts';
import { asTyped } from '../as-typed.ts';
import { servicesReply } from '../blocks/live-services.ts';
import type { Command } from '../command.ts';
import { liveReply } from '../live-reply.ts';

/** `/ecs services prod`, `/ecs services prod failing`, `/ecs services prod api page 2`, `/ecs services failing in prod`. */
export const servicesCommand: Command = {
  spec: servicesSpec,
  run: (text, desk) => {
    const asked = readServicesText(asTyped(text));
    // A reference says where its cluster is.
    const on = (cluster: string) => ({ ...asked, cluster, where: undefined });
    return liveReply(desk, {
      ask: (live) => live.services(asked),
      show: (list, cluster) => servicesReply(list, on(cluster)),
      commandOf: (cluster) => servicesText(on(cluster)),
      command: servicesText(asked),
    });
  },
};
