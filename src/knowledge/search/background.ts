/** Platforms that people come from; they say what the asker knows, not what is asked. */
const PLATFORM =
  '(?:kubernetes|k8s|eks|docker(?:[ -](?:swarm|compose))?|swarm|nomad|heroku|openshift|mesos)';

/** "Coming from k8s, …" and "… for kubernetes people". */
const COMING_FROM = new RegExp(
  `\\b(?:(?:coming|come|came|switching|from a background) (?:from|in|of)|as an? |(?:used|accustomed) to|for|background in) ?${PLATFORM}(?:[ -](?:people|person|folks?|users?|guy|background|world|engineers?|admins?|developers?))?\\b`,
  'gi',
);

/** Asks for our word for something of theirs. */
const COUNTERPART =
  /\b(?:equivalents?|counterparts?|analog(?:ue|ous)?s?|called in|called what|what .{1,20} called|corresponds? to|maps? to|in ecs (?:terms|language|speak)|what would be)\b/i;

const NAMED_PLATFORM = new RegExp(`\\b(?:in |of |from )?${PLATFORM}(?:'s)?\\b`, 'gi');

/** The question without the platform the asker comes from, where it asks what corresponds to something there. */
export const withoutBackground = (text: string): string => {
  if (!COUNTERPART.test(text)) return text;
  const rest = text
    .replace(COMING_FROM, ' ')
    .replace(NAMED_PLATFORM, ' ')
    .replace(COUNTERPART, ' ');
  return /[\p{L}\p{N}]/u.test(rest.replace(/\b(?:ecs|aws|amazon|what|is|the|an?|of|in)\b/gi, ''))
    ? rest
    : text;
};
