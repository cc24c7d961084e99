import { openStore } from '../../../src/store/open-store.ts';
import type { StorePlace } from '../../../src/store/tables.ts';
import { eventOf, proposalOf } from '../records.ts';

/**
 * A process that writes: NAME, then the place as `sqlite FILE` or `postgres URL`, then how many proposals. Each is added with two
 * events and confirmed with one, and a line on standard output tells of each that is done.
 */
const [name = '', kind = '', where = '', count = ''] = process.argv.slice(2);

const place: StorePlace =
  kind === 'sqlite' ? { kind: 'sqlite', file: where } : { kind: 'postgres', url: where };

const { changes, close } = await openStore(place);
for (let step = 0; step < Number(count); step += 1) {
  const id = `${name}-${step}`;
  await changes.add(proposalOf({ id }), [
    eventOf({ proposal: id }),
    eventOf({ proposal: id, action: 'refused' }),
  ]);
  await changes.replace(proposalOf({ id, state: 'confirmed' }), 1, [
    eventOf({ proposal: id, action: 'confirmed' }),
  ]);
  process.stdout.write(`${id}\n`);
}
await close();
