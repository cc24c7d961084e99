import { withoutVendor, wordsOf } from '../words.ts';
import { isTelling } from './terms.ts';

/** Platforms that people come from, with the words that say so: "coming from k8s", "for kubernetes people". */
const PLATFORM =
  /\b(?:(?:coming|came|come|switching|moving) from |(?:used|accustomed) to |(?:in|of|from|for|as an?) )?(?:kubernetes|k8s|eks|docker(?:[ -](?:swarm|compose))?|swarm|nomad|heroku|openshift|mesos)(?:'s)?(?:[ -](?:people|person|folks?|users?|guy|background|world|engineers?|admins?|developers?))?\b/gi;

/** Asks for our word for something of theirs. */
const COUNTERPART =
  /\b(?:equivalents?|counterparts?|analog(?:ue|ous)?s?|called (?:in|here|what)|corresponds? to|maps? to|in ecs (?:terms|language|speak)|what would be)\b/i;

/**
 * The question without the platform the asker comes from, where it asks what corresponds to something there:
 * "the kubernetes namespace equivalent" is a question about what we have, not about Kubernetes.
 */
export const withoutBackground = (text: string): string => {
  if (!COUNTERPART.test(text)) return text;
  const rest = text.replace(PLATFORM, ' ');
  const told = wordsOf(rest).filter(isTelling);
  return told.length > 0 && withoutVendor(told).length > 0 ? rest : text;
};

const SPELT_OUT =
  /\b(?:(?:amazon|aws)(?:'s)? )?elastic container service(?:'s|s)?(?: ?\((?:amazon |aws )?ecs\))?/gi;
const IN_BRACKETS = /\becs \((?:amazon |aws )?elastic container service\)/gi;

/** The question with the service called ECS, where its name is spelt out and something else is asked about. */
export const withShortName = (text: string): string => {
  const short = text.replace(IN_BRACKETS, 'ECS').replace(SPELT_OUT, 'ECS');
  if (short === text) return text;
  const told = wordsOf(short).filter(isTelling);
  return withoutVendor(told).some((word) => word !== 'ecs') ? short : text;
};
