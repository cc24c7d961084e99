import type { ClusterSnapshot } from '../../model/cluster-snapshot.ts';
import { nearestOf } from '../query-language/nearest.ts';
import { instanceTypeNames } from '../tables.ts';
import { instancesOfType } from './instances-of-type.ts';
import { parseClusterSnapshot } from './parse-cluster-snapshot.ts';

/** A cluster in words, or why the words make none. */
export type ShortForm =
  | { readonly ok: true; readonly cluster: ClusterSnapshot }
  | { readonly ok: false; readonly problem: string };

const PART = /^(\d{1,5})\s*[x×*]?\s+([a-z0-9][a-z0-9-]*\.[a-z0-9-]+)$/i;
const ZONES = /\s+(?:in|over|across)\s+(\d)\s*(?:azs?|zones?|availability zones?)$/i;
const INSTANCES_MAX = 10_000;
const LETTERS = 'abcdef';

const HOW = 'Write it like "3 x m5.large in 3 AZ" or "2 x m5.large, 1 x c5.xlarge".';

/**
 * An empty cluster from a short form such as `3 x m5.large in 3 AZ` or `2 x m5.large, 1 x c5.xlarge in 2 AZ`. Without
 * zones all instances stand in one. Memory is what the types are known to register, or an estimate.
 */
export const parseClusterShortForm = (text: string): ShortForm => {
  const trimmed = text.trim();
  const zones = Number(ZONES.exec(trimmed)?.[1] ?? '1');
  if (zones < 1 || zones > LETTERS.length)
    return {
      ok: false,
      problem: `A Region has 1 to ${LETTERS.length} Availability Zones here, not ${zones}.`,
    };
  const availabilityZones = [...LETTERS.slice(0, zones)].map((letter) => `zone-${letter}`);
  const instances: unknown[] = [];
  const parts = trimmed.replace(ZONES, '').split(/\s*(?:,|\+|\band\b)\s*/i);
  let at = 0;
  for (const [index, part] of parts.entries()) {
    at = text.indexOf(part, at);
    const where = `At character ${at + 1}: `;
    at += part.length;
    const [, digits, type] = PART.exec(part.trim()) ?? [];
    if (digits === undefined || type === undefined)
      return {
        ok: false,
        problem: `${where}expected a number of instances and their type, found "${part.slice(0, 60)}". ${HOW}`,
      };
    const count = Number(digits);
    if (count < 1 || instances.length + count > INSTANCES_MAX)
      return { ok: false, problem: `A cluster has 1 to ${INSTANCES_MAX} instances here. ${HOW}` };
    const name = `${index + 1}`;
    const made = instancesOfType({ type: type.toLowerCase(), count, availabilityZones, name });
    if (made === undefined) {
      const near = nearestOf(type.toLowerCase(), instanceTypeNames);
      const meant = near === null || near === type.toLowerCase() ? '' : ` Did you mean ${near}?`;
      return {
        ok: false,
        problem: `${where}the size of instance type ${type} is not known.${meant}`,
      };
    }
    instances.push(...made);
  }
  return { ok: true, cluster: parseClusterSnapshot({ containerInstances: instances, tasks: [] }) };
};
