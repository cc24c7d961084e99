interface Place {
  readonly name: string;
  readonly region: string;
}

/** Where a name is looked for. */
interface Narrowed<Account extends Place> {
  readonly accounts: readonly Account[];
  /** What `resolveService` is to read. */
  readonly name: string;
}

/**
 * What `in prod` means for a name: the accounts of that name, else those of that Region, else the cluster of that name. A name
 * that says its cluster itself keeps it, so that two clusters contradict each other and nothing is found.
 */
export const narrowByWhere = <Account extends Place>(
  name: string,
  where: string | null,
  accounts: readonly Account[],
): Narrowed<Account> => {
  if (where === null) return { accounts, name };
  const wanted = where.toLowerCase();
  const named = accounts.filter((account) => account.name.toLowerCase() === wanted);
  if (named.length > 0) return { accounts: named, name };
  const inRegion = accounts.filter((account) => account.region.toLowerCase() === wanted);
  if (inRegion.length > 0) return { accounts: inRegion, name };
  const own = name.split('/').at(-2);
  return {
    accounts: own === undefined || own.toLowerCase() === wanted ? accounts : [],
    name: own === undefined ? `${where}/${name}` : name,
  };
};
