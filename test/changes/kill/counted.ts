import { createHook } from 'node:async_hooks';
import { writeSync } from 'node:fs';
import type { ChangeAccount, Teller } from '../../../src/change-ports.ts';
import type { Store } from '../../../src/store/open-store.ts';
import type { Kill } from './child-task.ts';

/** What a process does outside of itself. */
interface Ports {
  readonly store: Pick<Store, 'changes' | 'leases'>;
  readonly account: ChangeAccount;
  readonly teller: Teller;
}

interface Counted extends Ports {
  /** Calls before and after, and awaits of anything, so far. */
  readonly counts: () => { readonly port: number; readonly await: number };
  /** Counts awaits from now on. */
  readonly begin: () => void;
}

const MADE_AT_ONCE: readonly PropertyKey[] = ['fresh', 'writersFor'];

/** Ends this process as a power cut does; what was written to a pipe before still arrives. */
const die = (point: string): void => {
  writeSync(1, `${point}\n`);
  process.kill(process.pid, 'SIGKILL');
};

/** The same ports, which count what is called, and end the process where it shall end. */
export const countedPorts = ({ store, account, teller }: Ports, kill: Kill): Counted => {
  let port = 0;
  let awaits = 0;
  let inside = 'nothing';
  const step = (point: string): void => {
    port += 1;
    if (kill.kind === 'port' && port === kill.at) die(point);
  };
  const wrapped = <Port extends object>(name: string, own: Port): Port =>
    new Proxy(own, {
      get: (target, key, receiver) => {
        const value: unknown = Reflect.get(target, key, receiver);
        const called = `${name}.${String(key)}`;
        if (typeof value === 'object' && value !== null) return wrapped(String(key), value);
        if (typeof value !== 'function') return value;
        if (MADE_AT_ONCE.includes(key))
          return (...given: unknown[]) => {
            const made: unknown = Reflect.apply(value, target, given);
            return typeof made === 'object' && made !== null ? wrapped(String(key), made) : made;
          };
        return async (...given: unknown[]) => {
          step(`before ${called}`);
          const outside = inside;
          inside = called;
          try {
            const answer: unknown = await Reflect.apply(value, target, given);
            return answer;
          } finally {
            inside = outside;
            step(`after ${called}`);
          }
        };
      },
    });
  return {
    store: {
      changes: wrapped('store', store.changes),
      leases: wrapped('leases', store.leases),
    },
    account: wrapped('account', account),
    teller: wrapped('teller', teller),
    counts: () => ({ port, await: awaits }),
    begin: () => {
      if (kill.kind === 'port') return;
      createHook({
        before: () => {
          awaits += 1;
          if (kill.kind === 'await' && awaits === kill.at) die(`within ${inside}`);
        },
      }).enable();
    },
  };
};
