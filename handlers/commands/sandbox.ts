import { sandboxSpec } from '../../src/operations/onboard-commands.ts';
import type { Command } from '../command.ts';
import { servicesCommand } from './services.ts';

/** `/ecs sandbox`: the services of one's own account. What stands behind it is run there before it comes here. */
export const sandboxCommand: Command = {
  spec: sandboxSpec,
  run: (_, desk, place) => servicesCommand.run('sandbox', desk, place),
};
