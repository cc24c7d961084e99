import type { Policy } from '../../model/change/policy.ts';
import { placeOf } from '../../operations/change/policy/pattern.ts';
import type { Verdict } from './verdict.ts';

const scopeOf = (pattern: string): string => {
  const { cluster, service } = placeOf(pattern);
  const name = `${cluster}/${service}`;
  return name.includes('*') ? `'${name}'` : name;
};

/** What AWS has to allow, which cannot be tried: UpdateService knows no dry run. */
const writingVerdict = (open: readonly Policy[]): Verdict => {
  const scopes = [...new Set(open.flatMap(({ services }) => services.map(scopeOf)))];
  const autoscale = open.some(({ commands }) => commands.includes('autoscale'))
    ? ' --autoscale'
    : '';
  return {
    about: 'changing services',
    state: 'unknown',
    says: 'Whether AWS allows it cannot be tried without changing something.',
    todo: `Compare with what is needed: stevedore iam-policy --scale --services ${scopes.join(' ')}${autoscale}`,
  };
};

/** Who may change anything at all by the settings, and what AWS has to allow for it. */
export const checkPolicies = (policies: readonly Policy[]): readonly Verdict[] => {
  const about = 'policies';
  const open = policies.filter(({ readOnly }) => !readOnly);
  if (open.length === 0)
    return [
      {
        about,
        state: 'fine',
        says: 'stevedore.yml permits no changes, so that everybody may look and nobody may change anything.',
      },
    ];
  const names = open.map(({ name }) => name).join(', ');
  const says = `Changes are permitted by ${names}. The first one that covers a service decides.`;
  return [{ about, state: 'fine', says }, writingVerdict(open)];
};
