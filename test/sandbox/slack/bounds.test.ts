import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createChanges } from '../../../src/sandbox/slack/changes.ts';
import { createFileStore } from '../../../src/sandbox/slack/file-store.ts';
import { createIds } from '../../../src/sandbox/slack/ids.ts';
import { createMessageStore } from '../../../src/sandbox/slack/message-store.ts';
import { createManualClock } from './manual-clock.ts';

const zeros = (count: number) => new Uint8Array(count);

describe('the workspace remembers', () => {
  test('so many messages, and lets the oldest go', () => {
    const store = createMessageStore(createChanges(), 3);
    for (const ts of ['1', '2', '3', '4']) store.add({ ts, channel: 'C1', user: 'U1', text: ts });
    expect(store.all().map(({ ts }) => ts)).toEqual(['2', '3', '4']);
  });

  test('so many bytes of files, and lets the oldest go, but never the one that has just come', () => {
    const store = createFileStore(createChanges(), 10);
    const put = (id: string, size: number) =>
      store.put({
        user: 'U1',
        bytes: zeros(size),
        file: { id, name: id, title: id, mimetype: 'text/plain', size, url_private_download: '' },
      });
    put('F1', 6);
    put('F2', 6);
    expect([store.find('F1'), store.find('F2')?.file.id]).toEqual([undefined, 'F2']);
    put('F3', 20);
    expect([store.find('F2'), store.find('F3')?.file.id]).toEqual([undefined, 'F3']);
  });
});

describe('ids', () => {
  test('are the same in the same run, and ts grow whatever the clock does', () => {
    const run = () => {
      const ids = createIds(createManualClock(), zeros);
      return [ids.ts(), ids.ts(), ids.next('V'), ids.hash(), ids.secret(2)];
    };
    expect(run()).toEqual(run());
    const steps = fc.array(fc.integer({ min: -5_000, max: 5_000 }), { minLength: 2 });
    fc.assert(
      fc.property(steps, (moves) => {
        let now = 1_700_000_000_000;
        const ids = createIds({ now: () => now, after: () => () => undefined }, zeros);
        const given = moves.map((move) => {
          now += move;
          return ids.ts();
        });
        expect([...given].sort()).toEqual(given);
        expect(new Set(given).size).toBe(given.length);
      }),
    );
  });
});
