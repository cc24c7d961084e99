import type { AwsReaders } from '../../../ports.ts';
import { lastPart } from '../names/arn-names.ts';
import { among, scopeOf, splitWhere } from '../names/scope.ts';

/** A task as it was asked for: its id or the beginning of one, and where to look. */
export interface TaskQuery {
  readonly id: string;
  /** Whether the id is a whole one. */
  readonly isWhole: boolean;
  readonly accounts: readonly AwsReaders[];
  /** All of them when undefined. */
  readonly cluster: string | undefined;
}

/** A place that no account of the settings is. */
interface Nowhere {
  readonly nowhere: string;
}

/** 32 hexadecimal digits, or the UUID of old accounts. */
const WHOLE = /^(?:[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;
/** Fewer digits would fit many. */
const BEGINNING = /^[0-9a-f][0-9a-f-]{3,35}$/;
const ARN = /^arn:[\w-]+:ecs:([\w-]+):\d{12}:task\/(?:([\w-]+)\/)?([0-9a-f-]+)$/;

/** Whether a word can be the id of a task, the beginning of one, or an ARN; with cluster and account in front or not. */
export const isTaskId = (word: string): boolean =>
  ARN.test(word) || BEGINNING.test(lastPart(word.toLowerCase()));

/**
 * Reads `ID`, `cluster/ID`, `account/cluster/ID`, `account/region/cluster/ID` or an ARN, with `in WHERE` behind it or not.
 * Undefined where that is no id.
 */
export const readTaskQuery = (
  text: string,
  accounts: readonly AwsReaders[],
): TaskQuery | Nowhere | undefined => {
  const { name, where } = splitWhere(text);
  const scope = scopeOf(where, accounts);
  const [, arnRegion, arnCluster] = ARN.exec(name) ?? [];
  const id = lastPart(name).toLowerCase();
  if (!BEGINNING.test(id)) return undefined;
  if (scope === undefined) return { nowhere: where ?? '' };
  const isWhole = WHOLE.test(id);
  const rest = { id, isWhole, accounts: scope.accounts };
  if (arnRegion !== undefined)
    return {
      ...rest,
      accounts: among(scope.accounts, { region: arnRegion }),
      cluster: arnCluster ?? scope.cluster,
    };
  const [, cluster, second, first] = name.split('/').toReversed();
  const named = first === undefined ? { account: second } : { account: first, region: second };
  const own = among(scope.accounts, named);
  return own.length === 0
    ? { nowhere: [first, second].filter((part) => part !== undefined).join('/') }
    : { ...rest, accounts: own, cluster: cluster ?? scope.cluster };
};
