import { liveCommand } from '../../src/cli/live-command.ts';
import type { LiveName } from '../../src/cli/live-looks.ts';
import { type ReadersTest, startReadersTest } from '../aws/readers-test.ts';
import { fakeIo } from './fake-io.ts';

interface Terminal {
  readonly colour?: boolean;
  readonly simulated?: boolean;
}

interface Printed {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A terminal whose commands look into a simulated account, which stands still between them. */
export interface LiveStage extends ReadersTest {
  readonly look: (name: LiveName, ...args: readonly string[]) => Promise<Printed>;
  readonly lookWith: (
    terminal: Terminal,
    name: LiveName,
    ...args: readonly string[]
  ) => Promise<Printed>;
  /** How often a command has stopped what it opened. */
  readonly stops: () => number;
}

/** Starts the account for one test file. */
export const startLiveStage = async (): Promise<LiveStage> => {
  const stage = await startReadersTest();
  let stops = 0;
  const lookWith: LiveStage['lookWith'] = async (
    { colour = false, simulated = true },
    name,
    ...args
  ) => {
    const io = fakeIo({ colour });
    const code = await liveCommand(name)(args, io, async () => ({
      accounts: [stage.readers],
      clock: { now: stage.account.now },
      simulated,
      stop: async () => {
        stops += 1;
      },
    }));
    return { code, ...io.printed() };
  };
  return {
    ...stage,
    lookWith,
    look: (name, ...args) => lookWith({}, name, ...args),
    stops: () => stops,
  };
};
