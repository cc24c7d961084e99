import type { Demand } from '../../model/placement.ts';
import { nearestOf } from '../../placement/query-language/nearest.ts';
import { withInstances } from '../../placement/snapshot/with-instances.ts';
import { instanceTypeNames } from '../../placement/tables.ts';
import type { Read } from './named-text.ts';
import type { Question } from './question.ts';
import { counted, figure } from './words.ts';

/** A question with the changes made that were to be tried. */
export interface Changed {
  readonly question: Question;
  /** What was changed, in words; empty when nothing was. */
  readonly changes: readonly string[];
}

const changedDemand = ({ demand, input }: Question): { demand: Demand; changes: string[] } => {
  const { cpu, memory, withoutHostPorts } = input;
  return {
    demand: {
      ...demand,
      ...(cpu === undefined ? {} : { cpuUnits: cpu }),
      ...(memory === undefined ? {} : { memoryMiB: memory }),
      ...(withoutHostPorts ? { tcpPorts: [], udpPorts: [] } : {}),
    },
    changes: [
      ...(cpu === undefined
        ? []
        : [`${counted(cpu, 'CPU unit')} a task in place of ${figure(demand.cpuUnits)}`]),
      ...(memory === undefined
        ? []
        : [`${figure(memory)} MiB of memory a task in place of ${figure(demand.memoryMiB)}`]),
      ...(withoutHostPorts ? ['no fixed host ports'] : []),
    ],
  };
};

const unknownType = (type: string): string => {
  const near = nearestOf(type, instanceTypeNames);
  const meant = near === null ? '' : ` Did you mean ${near}?`;
  return `The size of instance type ${type} is not known, so it cannot be added.${meant}`;
};

/** Makes the changes of a "what if": more instances, another size of the task, no fixed host ports. */
export const changedQuestion = (question: Question): Read<Changed> => {
  const { demand, changes } = changedDemand(question);
  let { cluster } = question;
  for (const { type, count } of question.input.add) {
    const larger = withInstances(cluster, type, count);
    if (larger === undefined) return { ok: false, problem: unknownType(type) };
    cluster = larger;
    changes.push(`${figure(count)} more ${type}`);
  }
  return { ok: true, value: { question: { ...question, cluster, demand }, changes } };
};
