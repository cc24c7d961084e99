import { HEALTH_STATES, type HealthState } from './service/service-health.ts';
import { STATUS_WINDOWS, type StatusWindow } from './status/status-window.ts';

/** What `/ecs services` asks for. */
export interface AskedServices {
  readonly cluster: string;
  /** Part of a name, in any case. */
  readonly text: string;
  readonly states: readonly HealthState[];
  /** 1-based. */
  readonly page: number;
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

/** Names of services are no longer (CreateService), and a button must be able to carry it. */
const FILTER_CHARACTERS = 255;

const PAGE = /(?:^|\s)page\s+(\d{1,4})\s*$/i;

const pageOf = (text: string): readonly [rest: string, page: number] => {
  const [, digits] = PAGE.exec(text) ?? [];
  return digits === undefined
    ? [text.trim(), 1]
    : [text.replace(PAGE, '').trim(), Math.max(1, Number(digits))];
};

/** Reads `[CLUSTER] [FILTER] [page N]`; a state such as `failing` is a filter by health, any other word one by name. */
export const readServicesText = (text: string): AskedServices => {
  const [rest, page] = pageOf(text);
  const words = rest.split(/\s+/).filter((word) => word !== '');
  const isState = (word: string): HealthState | undefined =>
    HEALTH_STATES.find((state) => state === word.toLowerCase());
  const states = words.flatMap((word) => isState(word) ?? []);
  const [cluster = '', ...names] = words.filter((word) => isState(word) === undefined);
  return { cluster, text: names.join(' ').slice(0, FILTER_CHARACTERS), states, page };
};

/** Writes {@link AskedServices} as a command text, for the buttons. */
export const servicesText = ({ cluster, text, states, page }: AskedServices): string =>
  ['services', cluster, ...states, text, ...(page === 1 ? [] : ['page', String(page)])]
    .filter((word) => word !== '')
    .join(' ');

/** Reads `NAME [1h|6h|1d]`; an hour where nothing is said. */
export const readStatusText = (text: string): AskedStatus => {
  const words = text.trim().split(/\s+/);
  const last = words.at(-1)?.toLowerCase();
  const window = words.length > 1 ? STATUS_WINDOWS.find((one) => one === last) : undefined;
  return {
    name: (window === undefined ? words : words.slice(0, -1)).join(' '),
    window: window ?? '1h',
  };
};

/** Reads `NAME [log]`. */
export const readWhyText = (text: string): AskedWhy => ({
  name: text.trim().replace(/\s+logs?$/i, ''),
  log: /\s+logs?$/i.test(text.trim()),
});

/** Reads `NAME [page N]`. */
export const readTasksText = (text: string): AskedTasks => {
  const [name, page] = pageOf(text);
  return { name, page };
};

const NAME_LIKE = /^[\w/:.-]*$/;
/** Cluster, filter and page. */
const SERVICES_WORDS = 6;

/**
 * Whether the text behind a command that reads is a sentence and no name: "why did it stop?" begins like `why`, and so do
 * many questions to be explained. False for other commands.
 */
export const isSentence = (command: string, text: string): boolean => {
  const isName = (name: string): boolean => NAME_LIKE.test(name);
  switch (command) {
    case 'clusters':
      return text.trim() !== '';
    case 'services': {
      const words = text.trim().split(/\s+/);
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
    default:
      return false;
  }
};
