import { openStore } from '../../../src/store/open-store.ts';
import type { StorePlace } from '../../../src/store/tables.ts';
import { eventOf, proposalOf } from '../records.ts';

/** A process that tries to confirm and then to send one proposal many times at once; prints the answers as JSON. */
const [kind = '', where = ''] = process.argv.slice(2);

const place: StorePlace =
  kind === 'sqlite' ? { kind: 'sqlite', file: where } : { kind: 'postgres', url: where };

const { changes, leases, close } = await openStore(place);
const many = Array.from({ length: 25 }, (_, index) => index);
const claims = await Promise.all(
  many.map(() => changes.replace(proposalOf({ state: 'sending' }), 1, [eventOf()])),
);
const held = await Promise.all(
  many.map((index) =>
    leases.acquire('story', `${process.pid}-${index}`, { nowMs: 0, untilMs: 10 }),
  ),
);
process.stdout.write(JSON.stringify({ claims, held }));
await close();
