import type { AwsReaders } from '../../../ports.ts';
import type { Gap } from '../answer/live-answer.ts';
import type { ServiceTarget } from './service-target.ts';

/** What a name means. `gaps` say where nobody could look. */
export type Resolution =
  | {
      readonly kind: 'found';
      readonly target: ServiceTarget;
      readonly by: 'alias' | 'arn' | 'reference' | 'name' | 'prefix';
    }
  | {
      readonly kind: 'ambiguous';
      readonly query: string;
      readonly candidates: readonly ServiceTarget[];
      readonly gaps: readonly Gap[];
    }
  | {
      readonly kind: 'unknown';
      readonly query: string;
      readonly sentence: string;
      readonly todo: string;
      readonly nearest: readonly ServiceTarget[];
      readonly gaps: readonly Gap[];
    };

interface Words {
  readonly sentence: string;
  readonly todo: string;
  readonly nearest?: readonly ServiceTarget[];
  readonly gaps?: readonly Gap[];
}

/** A name that means nothing: why, and what to do. */
export const unknown = (query: string, words: Words): Resolution => ({
  kind: 'unknown',
  query,
  nearest: [],
  gaps: [],
  ...words,
});

/** `prod (eu-central-1), prod (eu-west-1)`: where Stevedore looks. */
export const accountNames = (accounts: readonly AwsReaders[]): string =>
  accounts.map(({ name, region }) => `${name} (${region})`).join(', ');

/** A place that no account of the settings is. */
export const notLookedInto = (place: string, accounts: readonly AwsReaders[]) => ({
  sentence: `Stevedore does not look into ${place}. It looks into ${accountNames(accounts)}.`,
  todo: 'Correct the name of the account or Region, or add it to stevedore.yml.',
});
