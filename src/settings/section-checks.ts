import { nearestWord } from '../operations/nearest-word.ts';
import { SIMULATED } from './accounts-section.ts';
import type { Fault } from './fault.ts';
import type { Settings } from './settings.ts';

/** What is known outside of the file. */
export interface SettingsContext {
  /** Ids of all rules. */
  readonly rules: readonly string[];
  /** Folders that the file names and that are not there, with the absolute paths at which they were looked for. */
  readonly missingFolders?: readonly { readonly named: string; readonly path: string }[];
}

/** Finds what the schema of a single section cannot see: names of one section in another, and of things outside. */
type SectionCheck = (settings: Settings, context: SettingsContext) => readonly Fault[];

const rulesExist: SectionCheck = ({ check }, { rules }) =>
  (check.off ?? []).flatMap(({ rule }, index) => {
    if (rules.includes(rule)) return [];
    const near = nearestWord(rule, rules);
    const hint = near === undefined ? 'stevedore rules lists them all' : `is ${near} meant?`;
    return [
      { path: ['check', 'off', index, 'rule'], message: `no rule is called ${rule}; ${hint}` },
    ];
  });

interface Place {
  readonly account?: string | undefined;
  readonly region?: string | undefined;
}

const accountFaults = (
  section: string,
  places: Readonly<Record<string, Place>>,
  { accounts }: Settings,
): readonly Fault[] =>
  Object.entries(places).flatMap(([name, { account, region }]): readonly Fault[] => {
    const named = Object.keys(accounts);
    const known = [...(named.length === 0 ? ['default'] : named), SIMULATED];
    if (account !== undefined && !known.includes(account)) {
      const near = nearestWord(account, known);
      const hint = near === undefined ? `expected one of ${known.join(', ')}` : `is ${near} meant?`;
      return [
        {
          path: [section, name, 'account'],
          message: `no account of this file is called ${account}; ${hint}`,
        },
      ];
    }
    const regions = account === undefined ? undefined : accounts[account]?.regions;
    if (region === undefined || regions === undefined || regions.includes(region)) return [];
    return [
      {
        path: [section, name, 'region'],
        message: `account ${account} is not looked into in ${region}; it has ${regions.join(', ')}`,
      },
    ];
  });

/** A misspelt account would open what a freeze or a read-only policy is to close. */
const listedAccounts =
  (section: 'policies' | 'freezes'): SectionCheck =>
  (settings) => {
    const named = Object.keys(settings.accounts);
    const known = [...(named.length === 0 ? ['default'] : named), SIMULATED];
    return settings[section].flatMap(({ accounts }, index) =>
      (accounts ?? []).flatMap((account, at) => {
        if (known.includes(account)) return [];
        const near = nearestWord(account, known);
        const hint =
          near === undefined ? `expected one of ${known.join(', ')}` : `is ${near} meant?`;
        return [
          {
            path: [section, index, 'accounts', at],
            message: `no account of this file is called ${account}; ${hint}`,
          },
        ];
      }),
    );
  };

/** Names that mean the same stand there once. `key` gives what counts of a name. */
const once =
  (section: 'aliases' | 'channels', what: string, key: (name: string) => string): SectionCheck =>
  (settings) => {
    const names = Object.keys(settings[section]);
    return names.flatMap((name, at) =>
      names.findIndex((other) => key(other) === key(name)) === at
        ? []
        : [{ path: [section, name], message: `the ${what} ${name} is there twice`, ofName: true }],
    );
  };

const externalIdsHaveRoles: SectionCheck = ({ accounts }) =>
  Object.entries(accounts).flatMap(([name, { role, externalId }]) =>
    externalId === undefined || role !== undefined
      ? []
      : [
          {
            path: ['accounts', name, 'externalId'],
            message: 'externalId does nothing without role',
          },
        ],
  );

const foldersExist: SectionCheck = ({ knowledge }, { missingFolders = [] }) =>
  missingFolders
    .filter(({ named }) => named === knowledge?.named)
    .map(({ path }) => ({ path: ['knowledge'], message: `there is no folder ${path}` }));

/** In the order in which their faults are listed. A section that names things of another one adds its check here. */
export const SECTION_CHECKS: readonly SectionCheck[] = [
  rulesExist,
  externalIdsHaveRoles,
  once('aliases', 'alias', (name) => name.toLowerCase()),
  once('channels', 'channel', (name) => name.replace('#', '')),
  (settings) => accountFaults('aliases', settings.aliases, settings),
  (settings) => accountFaults('channels', settings.channels, settings),
  listedAccounts('policies'),
  listedAccounts('freezes'),
  foldersExist,
];
