import { counted } from '../../placement/words.ts';
import { utcText } from '../policy/zoned-time.ts';
import { OF_COUNT, type VerdictRule } from './verdict-rule.ts';

export const protectedTasks: VerdictRule = {
  code: 'protected-tasks',
  effect: 'informs',
  about: 'Protected tasks outlive a scale-in.',
  kinds: OF_COUNT,
  judge: ({ after, before: { desiredCount }, protections, nowMs }) => {
    const held = protections.filter(
      ({ protectionEnabled, expiresAtMs = Number.POSITIVE_INFINITY }) =>
        protectionEnabled && expiresAtMs > nowMs,
    );
    if (after >= desiredCount || held.length === 0) return undefined;
    const last = Math.max(...held.map(({ expiresAtMs }) => expiresAtMs ?? 0));
    const ends = last > 0 ? `, at ${utcText(last)} at the latest unless it is renewed` : '';
    const stay = held.length - after;
    return {
      sentence: `${counted(held.length, 'task')} ${held.length === 1 ? 'is' : 'are'} protected from scale-in, and ECS stops others first${stay > 0 ? `; ${counted(stay, 'task')} more than wanted ${stay === 1 ? 'stays' : 'stay'} until protection ends${ends}` : ''}.`,
    };
  },
};
