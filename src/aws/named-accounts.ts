import type { AwsAccount } from './connect.ts';

/** Accounts by name, as settings give them. */
export type NamedAccounts = Readonly<
  Record<
    string,
    Omit<AwsAccount, 'name' | 'regions'> & {
      readonly regions?: readonly string[] | undefined;
      readonly readOnly?: boolean | undefined;
    }
  >
>;

/** Accounts that can be connected, and the names of those whose Region nobody knows. */
interface Connectable {
  readonly accounts: readonly AwsAccount[];
  readonly without: readonly string[];
}

/** Gives accounts that name no Region the one that `usual` knows for their profile. */
export const withRegions = async (
  named: NamedAccounts,
  usual: (profile: string | undefined) => Promise<string | undefined>,
): Promise<Connectable> => {
  const read = await Promise.all(
    Object.entries(named).map(async ([name, { regions, profile, role, externalId }]) => {
      const own = regions ?? [await usual(profile)].flatMap((region) => region ?? []);
      return { name, regions: own, profile, role, externalId };
    }),
  );
  return {
    accounts: read,
    without: read.flatMap(({ name, regions }) => (regions.length === 0 ? [name] : [])),
  };
};
