import type { ChangeStore, Leases } from '../../../src/change-ports.ts';

/** What a contract is held against; each test of it asks for an empty one. */
export interface Opened {
  readonly changes: ChangeStore;
  readonly leases: Leases;
}
export type OpenEmpty = () => Promise<Opened>;

/** The actions of the audit record in their order. */
export const recorded = async ({ changes }: Opened): Promise<readonly string[]> =>
  (await changes.auditLines(0, 1000)).map(({ event }) => event.action);
