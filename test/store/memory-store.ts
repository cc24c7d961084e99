import type { ChangeStore, Leases, Stored } from '../../src/change-ports.ts';
import type { Announcement } from '../../src/model/change/announcement.ts';
import type { AuditEvent, AuditLine } from '../../src/model/change/audit.ts';
import { targetKey } from '../../src/model/change/change.ts';
import type { Proposal } from '../../src/model/change/proposal.ts';
import { chained, EMPTY_HEAD } from '../../src/store/audit/chain.ts';
import {
  announcementText,
  auditEventText,
  freezeText,
  proposalText,
} from '../../src/store/record-text.ts';

const byNumber =
  <Value>(...keys: readonly ((value: Value) => number)[]) =>
  (one: Value, other: Value): number =>
    keys.map((key) => key(one) - key(other)).find((difference) => difference !== 0) ?? 0;

/** A {@link ChangeStore} and {@link Leases} for tests that forget everything; records pass through text as in SQL. */
export const memoryStore = (): { readonly changes: ChangeStore; readonly leases: Leases } => {
  const proposals = new Map<string, { readonly text: string; readonly version: number }>();
  const freezes = new Map<string, string>();
  const announcements = new Map<string, string>();
  const lines: AuditLine[] = [];
  const held = new Map<string, { readonly owner: string; readonly untilMs: number }>();

  const read = (id: string): Stored<Proposal> | undefined => {
    const row = proposals.get(id);
    return row && { value: proposalText.read(id, row.text), version: row.version };
  };
  const all = (): readonly Stored<Proposal>[] =>
    [...proposals].map(([id, { text, version }]) => ({
      value: proposalText.read(id, text),
      version,
    }));
  const isBusy = (proposal: Proposal): boolean =>
    proposal.state === 'sending' &&
    all().some(
      ({ value }) =>
        value.id !== proposal.id &&
        value.state === 'sending' &&
        targetKey(value.target) === targetKey(proposal.target),
    );
  const append = (events: readonly AuditEvent[]): void => {
    for (const event of events) auditEventText.write(event.action, event);
    lines.push(...chained(lines.at(-1) ?? EMPTY_HEAD, structuredClone(events)));
  };

  const keep = (announcement: Announcement | null): void => {
    if (announcement === null) return;
    const { id } = announcement;
    announcements.set(id, announcementText.write(id, announcement));
  };

  const changes: ChangeStore = {
    async add(proposal, events) {
      const text = proposalText.write(proposal.id, proposal);
      if (proposals.has(proposal.id)) throw new Error(`Proposal ${proposal.id} is there already.`);
      if (isBusy(proposal)) throw new Error('Another change of the service is being sent.');
      append(events);
      proposals.set(proposal.id, { text, version: 1 });
    },
    get: async (id) => read(id),
    async replace(proposal, version, events) {
      const text = proposalText.write(proposal.id, proposal);
      if (proposals.get(proposal.id)?.version !== version) return 'moved';
      if (isBusy(proposal)) return 'busy';
      append(events);
      proposals.set(proposal.id, { text, version: version + 1 });
      return 'done';
    },
    inStates: async (states) =>
      all()
        .filter(({ value }) => states.includes(value.state))
        .toSorted(byNumber(({ value }) => value.createdAtMs)),
    returning: async () =>
      all()
        .filter(({ value }) => ['waiting', 'reminded'].includes(value.return?.state ?? ''))
        .toSorted(byNumber(({ value }) => value.return?.atMs ?? 0)),
    untold: async () =>
      all()
        .filter(({ value }) => value.untoldSinceMs !== null)
        .toSorted(byNumber(({ value }) => value.untoldSinceMs ?? 0)),
    sent: async (target, limit) =>
      all()
        .map(({ value }) => value)
        .filter(({ sentAtMs }) => sentAtMs !== null)
        .filter((one) => target === null || targetKey(one.target) === targetKey(target))
        .toSorted(byNumber(({ sentAtMs }) => -(sentAtMs ?? 0)))
        .slice(0, limit),
    record: async (events) => append(events),
    auditLines: async (after, limit) => structuredClone(lines.slice(after, after + limit)),
    async auditHead() {
      const last = lines.at(-1);
      return last && { seq: last.seq, hash: last.hash };
    },
    async addFreeze(freeze, event, announcement) {
      const text = freezeText.write(freeze.id, freeze);
      if (freezes.has(freeze.id)) throw new Error(`Freeze ${freeze.id} is there already.`);
      append([event]);
      keep(announcement);
      freezes.set(freeze.id, text);
    },
    async liftFreeze(id, event, announcement) {
      if (!freezes.has(id)) return false;
      append([event]);
      keep(announcement);
      return freezes.delete(id);
    },
    freezes: async (nowMs) =>
      [...freezes]
        .map(([id, text]) => freezeText.read(id, text))
        .filter(({ untilMs }) => untilMs > nowMs)
        .toSorted(byNumber(({ fromMs }) => fromMs)),
    announcements: async () =>
      [...announcements]
        .map(([id, text]) => announcementText.read(id, text))
        .toSorted(byNumber(({ atMs }) => atMs)),
    async announced(id) {
      announcements.delete(id);
    },
  };

  const leases: Leases = {
    async acquire(name, owner, { nowMs, untilMs }) {
      const lease = held.get(name);
      if (lease && lease.owner !== owner && lease.untilMs > nowMs) return false;
      held.set(name, { owner, untilMs });
      return true;
    },
    async release(name, owner) {
      if (held.get(name)?.owner === owner) held.delete(name);
    },
  };
  return { changes, leases };
};
