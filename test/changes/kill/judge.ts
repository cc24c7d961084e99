import type { AuditEvent } from '../../../src/model/change/audit.ts';
import { openAuditRecord } from '../../../src/store/audit/audit-record.ts';
import { verifyAudit } from '../../../src/store/audit/verify.ts';
import { type Fault, faultIf } from './fault.ts';
import { faultsOfProposal, faultsOfReturn, isMade, setWithoutLine } from './judge-proposal.ts';
import type { KillStage } from './stage.ts';
import { readTold } from './told.ts';

/** A walk whose process was killed. */
interface Walked {
  readonly id: string;
  /** The desired count before, and the one that was asked for. */
  readonly before: number;
  readonly wanted: number;
  /** UpdateService since the walk began. */
  readonly writes: KillStage['writes'];
}

const backOf = (id: string): string => `${id}-back`;

const allEvents = async ({ store }: KillStage): Promise<readonly AuditEvent[]> =>
  (await store.changes.auditLines(0, 100_000)).map(({ event }) => event);

const of = (events: readonly AuditEvent[], id: string): readonly AuditEvent[] =>
  events.filter(({ proposal }) => proposal === id);

/** To be asked right after a death: whoever is dead adds no line any more to what has reached AWS. */
export const judgeDeath = async (
  stage: KillStage,
  { id, before, wanted, writes }: Walked,
): Promise<readonly Fault[]> => {
  const events = await allEvents(stage);
  const back = backOf(id);
  return [
    ...setWithoutLine(id, wanted, { writes: writes(), events: of(events, id) }),
    ...setWithoutLine(back, before, { writes: writes(), events: of(events, back) }),
  ];
};

const faultsOfRecord = async ({ place }: KillStage): Promise<readonly Fault[]> => {
  const { end, lines, close } = await openAuditRecord(place);
  const verdict = await verifyAudit(lines(), { end });
  await close();
  return verdict.whole ? [] : faultIf(true, 'record broken', verdict.fault);
};

/** Everything that is wrong when others have finished a walk; nothing where no count was set twice and nothing was lost. */
export const judgeWalk = async (stage: KillStage, walked: Walked): Promise<readonly Fault[]> => {
  const { id, before, wanted } = walked;
  const { changes } = stage.store;
  const [events, one, other] = await Promise.all([
    allEvents(stage),
    changes.get(id),
    changes.get(backOf(id)),
  ]);
  const [own, back] = [one?.value, other?.value];
  const told = readTold(stage.told);
  const writes = walked.writes();
  const known = { writes, told };
  const faults: Fault[] = [...(await faultsOfRecord(stage))];
  if (own !== undefined) {
    const traces = { proposal: own, count: wanted, events: of(events, id) };
    faults.push(
      ...faultsOfProposal({ ...known, ...traces }),
      ...faultsOfReturn({ ...known, ...traces }, back),
    );
  }
  if (back !== undefined) {
    const traces = { proposal: back, count: before, events: of(events, back.id) };
    faults.push(...faultsOfProposal({ ...known, ...traces }));
  }
  const due = isMade(own) && !isMade(back) ? wanted : before;
  const wantedWrites = [own, back].filter(isMade).length;
  return [
    ...faults,
    ...faultIf(
      stage.desiredCount() !== due || writes.length !== wantedWrites,
      'untrue end',
      `AWS has ${stage.desiredCount()} after ${writes.length} calls, and by the proposals it is ${due}`,
    ),
  ];
};
