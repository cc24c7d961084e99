import type { AwsReaders } from '../../../ports.ts';
import type { Advice } from '../answer/live-answer.ts';
import type { LiveChoice, LiveRefusal } from '../live-result.ts';
import type { NameSettings } from './name-settings.ts';
import type { Resolution } from './resolution.ts';
import { resolveService } from './resolve-service.ts';
import { type ServiceTarget, targetReference } from './service-target.ts';

const labelOf = ({ readers, cluster, service }: ServiceTarget, several: boolean): string =>
  several ? `${cluster}/${service} (${readers.name}, ${readers.region})` : `${cluster}/${service}`;

const choicesOf = (targets: readonly ServiceTarget[]): readonly LiveChoice[] => {
  const several = new Set(targets.map(({ readers }) => readers)).size > 1;
  return targets.map((target) => ({
    label: labelOf(target, several),
    reference: targetReference(target),
  }));
};

const adviceOf = (resolution: Exclude<Resolution, { readonly kind: 'found' }>): Advice =>
  resolution.kind === 'unknown'
    ? { code: 'service-unknown', sentence: resolution.sentence, todo: resolution.todo }
    : {
        code: 'service-ambiguous',
        sentence: `${resolution.candidates.length} services fit the name ${resolution.query}.`,
        todo: 'Choose one.',
      };

/** The one service that a name means, or the sentence that says why there is none, with what to choose from. */
export const findService = async (
  name: string,
  accounts: readonly AwsReaders[],
  names: NameSettings,
): Promise<{ readonly ok: true; readonly target: ServiceTarget } | LiveRefusal> => {
  const found = await resolveService(name, accounts, names);
  if (found.kind === 'found') return { ok: true, target: found.target };
  const targets = found.kind === 'ambiguous' ? found.candidates : found.nearest;
  return { ok: false, advice: adviceOf(found), choices: choicesOf(targets), gaps: found.gaps };
};
