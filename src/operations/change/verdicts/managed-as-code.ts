import type { EcsService } from '../../../model/ecs-service.ts';
import { OF_ALL, type VerdictRule } from './verdict-rule.ts';

const STACK = 'aws:cloudformation:stack-name';

/** Who keeps a service as code, by its tags: CloudFormation sets its own, Terraform those of the team. */
const keeperOf = ({ tags }: EcsService): string | undefined => {
  const stack = tags.find(({ key }) => key === STACK);
  if (stack !== undefined) return `The CloudFormation stack ${stack.value}`;
  const named = ({ key, value }: { readonly key: string; readonly value: string }): boolean =>
    /terraform|opentofu/i.test(key) || /^(?:terraform|opentofu)$/i.test(value.trim());
  return tags.some(named) ? 'Terraform' : undefined;
};

export const managedAsCode: VerdictRule = {
  code: 'managed-as-code',
  effect: 'informs',
  about: 'A template holds the service, and may set it back.',
  kinds: OF_ALL.filter((kind) => kind !== 'restart'),
  judge: ({ service, forMs }) => {
    const keeper = keeperOf(service);
    return keeper === undefined
      ? undefined
      : {
          sentence: `${keeper} manages the service, by its tags: the next deployment or apply may reset this.`,
          todo: forMs === null ? 'Change it there too, if it is to stay.' : undefined,
        };
  },
};
