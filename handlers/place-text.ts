import type { PlaceTexts } from '../src/operations/place.ts';
import type { NamedText } from '../src/operations/placement/named-text.ts';
import type { PlaceWords } from '../src/operations/placement/place-input.ts';
import { isShortForm } from '../src/operations/placement/read-cluster.ts';

const INSTANCES =
  /"(?:containerInstances?|containerInstanceArns?|ec2InstanceId|taskArn|tasks)"\s*:/;
const SEEN_CHARACTERS = 20_000;

/** Whether a text is a cluster: its instances or tasks, or in words; else it is taken for a task definition. */
const isCluster = (text: string): boolean =>
  isShortForm(text) || INSTANCES.test(text.slice(0, SEEN_CHARACTERS));

const ZONE = /^(?:[a-z]{2}(?:-[a-z]+)+-\d[a-z]|zone-[a-z]|[a-f])$/;

/** Zones in words, as for Fargate, which has no instances: `eu-west-1a, eu-west-1b`. */
const zonesIn = ({ text }: NamedText): readonly string[] | null => {
  if (text.length > 200) return null;
  const zones = text.split(/[\s,]+/).filter((word) => word !== '');
  return zones.length > 0 && zones.every((zone) => ZONE.test(zone)) ? zones : null;
};

/** A question as typed: its texts are sorted, but not yet read. */
export interface TypedQuestion {
  readonly words: PlaceWords;
  readonly cluster: readonly NamedText[];
  readonly task: NamedText | undefined;
  /** The definition that runs now, for a deployment. */
  readonly taskBefore?: NamedText | undefined;
}

/** A question as the operation takes it. */
export interface PlaceRequest {
  readonly texts: PlaceTexts;
  readonly words: PlaceWords;
}

/** A cluster text that only names zones becomes an option, since it has no instances to read. */
export const requestOf = ({ words, cluster, task, taskBefore }: TypedQuestion): PlaceRequest => {
  const [first] = cluster;
  const zones = first !== undefined && cluster.length === 1 ? zonesIn(first) : null;
  return zones === null
    ? { words, texts: { cluster, task, taskBefore } }
    : { words: { ...words, availabilityZones: zones.join(',') }, texts: { cluster: [], task } };
};

const FILLERS = new Set(
  'task tasks of more x and with for using please the this these here'.split(' '),
);
const NAME = /^[a-z][\w-]{0,254}$/i;

/** `web 10`, `10`, `10 tasks of web`; null for anything else. */
const wordsOf = (text: string): PlaceWords | null => {
  const tokens = text
    .split(/\s+/)
    .filter((word) => word !== '' && !FILLERS.has(word.toLowerCase()));
  const counts = tokens.filter((word) => /^\d+$/.test(word));
  const names = tokens.filter((word) => !/^\d+$/.test(word));
  const [count] = counts;
  const [service] = names;
  if (counts.length > 1 || names.length > 1) return null;
  if (service !== undefined && !NAME.test(service)) return null;
  return {
    ...(count === undefined ? {} : { count }),
    ...(service === undefined ? {} : { service }),
  };
};

/** Cuts a text in two where JSON or a code block begins. */
const splitAtJson = (text: string): readonly [words: string, json: string] => {
  const at = text.search(/```|[{[]/);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at).replaceAll('```', '')];
};

/**
 * Reads what stands behind `/ecs place`: `[SERVICE] [COUNT] [on CLUSTER]`, with texts that were pasted behind it or come
 * with the message. Null when the words make no sense.
 */
export const readPlaceText = (
  text: string,
  attached: readonly NamedText[],
): TypedQuestion | null => {
  const [head, json] = splitAtJson(text);
  const [, before = '', on] = /^([\s\S]*?)(?:(?:^|\s)on\s+([\s\S]+))?$/i.exec(head.trim()) ?? [];
  const words = wordsOf(before);
  if (words === null) return null;
  const texts = [...attached, ...(json.trim() === '' ? [] : [{ name: 'Your paste', text: json }])];
  const typed = on === undefined ? [] : [{ name: 'The cluster', text: on.trim() }];
  return {
    words,
    cluster: [...typed, ...texts.filter((one) => isCluster(one.text))],
    task: texts.find((one) => !isCluster(one.text)),
  };
};

/** A query as typed. */
export interface TypedQuery {
  readonly expression: string;
  readonly cluster: readonly NamedText[];
}

const CLUSTER_NAME = /^(?:arn:[\w-]+:ecs:\S+|[\w/-]{1,600})$/;

/** The live cluster behind the last ` on ` of a query: `… on prod`. Null where none is named, or one in words. */
export const liveClusterOf = (
  text: string,
): { readonly expression: string; readonly cluster: string } | null => {
  const [, expression = '', cluster = ''] = /^([\s\S]*)\son\s+(\S+)\s*$/i.exec(text) ?? [];
  return CLUSTER_NAME.test(cluster) && expression.trim() !== ''
    ? { expression: expression.trim(), cluster }
    : null;
};

/** An expression, and the cluster behind its last ` on `, when what stands there is one in words. */
export const readQueryText = (text: string, attached: readonly NamedText[]): TypedQuery => {
  const [, expression, on] = /^([\s\S]*)\son\s+([\s\S]+)$/i.exec(text) ?? [];
  return expression !== undefined && on !== undefined && isShortForm(on)
    ? { expression: expression.trim(), cluster: [{ name: 'The cluster', text: on.trim() }] }
    : { expression: text.trim(), cluster: attached.filter((one) => isCluster(one.text)) };
};
