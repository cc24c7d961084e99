import { splitWhere, withWhere } from './names/scope.ts';
import { HEALTH_STATES, type HealthState } from './service/service-health.ts';
import { STATUS_WINDOWS, type StatusWindow } from './status/status-window.ts';
import { isTaskId } from './tasks/task-query.ts';

/** What `/ecs services` asks for. */
export interface AskedServices {
  readonly cluster: string;
  /** Part of a name, in any case. */
  readonly text: string;
  readonly states: readonly HealthState[];
  /** 1-based. */
  readonly page: number;
  /** What was said behind `in`: an account, a Region or the cluster. */
  readonly where?: string | undefined;
}

/** A service, and what stands behind its name. */
export interface AskedStatus {
  readonly name: string;
  readonly window: StatusWindow;
}

export interface AskedWhy {
  readonly name: string;
  /** Whether the last log lines are wanted too. */
  readonly log: boolean;
}

export interface AskedTasks {
  readonly name: string;
  readonly page: number;
}

/** A task by its id. */
export interface AskedTask {
  readonly id: string;
  /** Whether the last log lines are wanted too. */
  readonly log: boolean;
}

/** Names of services are no longer (CreateService), and a button must be able to carry it. */
const FILTER_CHARACTERS = 255;

const PAGE = /(?:^|\s)page\s+(\d{1,4})\s*$/i;

const pageOf = (text: string): readonly [rest: string, page: number] => {
  const [, digits] = PAGE.exec(text) ?? [];
  return digits === undefined
    ? [text.trim(), 1]
    : [text.replace(PAGE, '').trim(), Math.max(1, Number(digits))];
};

/** Reads `[CLUSTER] [FILTER] [in WHERE] [page N]`; a state such as `failing` is a filter by health, any other word one by name. */
export const readServicesText = (text: string): AskedServices => {
  const { name: beside, where } = splitWhere(text);
  const [rest, page] = pageOf(beside);
  const words = rest.split(/\s+/).filter((word) => word !== '');
  const isState = (word: string): HealthState | undefined =>
    HEALTH_STATES.find((state) => state === word.toLowerCase());
  const states = words.flatMap((word) => isState(word) ?? []);
  const [cluster = '', ...names] = words.filter((word) => isState(word) === undefined);
  const filter = names.join(' ').slice(0, FILTER_CHARACTERS);
  return { cluster, text: filter, states, page, ...(where === undefined ? {} : { where }) };
};

/** Writes {@link AskedServices} as a command text, for the buttons. */
export const servicesText = ({ cluster, text, states, page, where }: AskedServices): string =>
  [
    'services',
    cluster,
    ...states,
    text,
    withWhere('', where),
    ...(page === 1 ? [] : ['page', String(page)]),
  ]
    .filter((word) => word !== '')
    .join(' ');

/** Reads `NAME [1h|6h|1d]`, with `in WHERE` anywhere behind the name; an hour where nothing is said. */
export const readStatusText = (text: string): AskedStatus => {
  const { name, where } = splitWhere(text);
  const words = name.split(/\s+/);
  const last = words.at(-1)?.toLowerCase();
  const window = words.length > 1 ? STATUS_WINDOWS.find((one) => one === last) : undefined;
  const own = (window === undefined ? words : words.slice(0, -1)).join(' ');
  return { name: withWhere(own, where), window: window ?? '1h' };
};

const LOG = /\s+logs?$/i;

/** Reads `NAME [log]`, with `in WHERE` anywhere behind the name. */
export const readWhyText = (text: string): AskedWhy => {
  const { name, where } = splitWhere(text);
  return { name: withWhere(name.replace(LOG, ''), where), log: LOG.test(name) };
};

/** Reads `NAME [page N]`, with `in WHERE` anywhere behind the name. */
export const readTasksText = (text: string): AskedTasks => {
  const { name, where } = splitWhere(text);
  const [own, page] = pageOf(name);
  return { name: withWhere(own, where), page };
};

/** Reads `ID [log]`, with `in WHERE` anywhere behind the id. */
export const readTaskText = (text: string): AskedTask => {
  const { name, log } = readWhyText(text);
  return { id: name, log };
};

const NAME_LIKE = /^[\w/:.-]*$/;
/** Cluster, filter and page. */
const SERVICES_WORDS = 6;

/**
 * Whether the text behind a command that reads is a sentence and no name: "why did it stop?" begins like `why`, and so do
 * many questions to be explained. False for other commands.
 */
export const isSentence = (command: string, text: string): boolean => {
  const isName = (name: string): boolean => NAME_LIKE.test(splitWhere(name).name);
  switch (command) {
    case 'clusters':
      return splitWhere(text).name !== '';
    case 'services': {
      const words = splitWhere(text).name.split(/\s+/);
      return words.length > SERVICES_WORDS || !words.every(isName);
    }
    case 'describe':
      return !isName(text.trim());
    case 'why':
      return !isName(readWhyText(text).name);
    case 'status':
      return !isName(readStatusText(text).name);
    case 'tasks':
      return !isName(readTasksText(text).name);
    // "Task role" is a question, and so is "task" alone.
    case 'task':
      return !isTaskId(splitWhere(readTaskText(text).id).name);
    default:
      return false;
  }
};
