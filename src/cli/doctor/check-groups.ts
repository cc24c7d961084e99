import * as z from 'zod';
import type { Policy } from '../../model/change/policy.ts';
import type { Post, SlackTokens } from './check-slack.ts';
import type { Verdict } from './verdict.ts';

const listSchema = z.object({
  ok: z.boolean(),
  error: z.string().optional(),
  usergroups: z.array(z.object({ id: z.string(), handle: z.string() })).default([]),
});

const ABOUT = 'Slack user groups';

const found = (named: readonly string[], body: unknown): Verdict => {
  const answer = listSchema.safeParse(body);
  if (!answer.success || !answer.data.ok) {
    const code = answer.data?.error ?? 'no list of groups';
    return {
      about: ABOUT,
      state: 'wrong',
      says: `Slack answers ${code}, so that nobody is allowed by ${named.join(', ')}.`,
      todo: 'Give the app the scope usergroups:read: paste manifest.yml again and install the app again.',
    };
  }
  const { usergroups } = answer.data;
  const missing = named.filter(
    (group) => !usergroups.some(({ id, handle }) => group === id || group === handle),
  );
  return missing.length === 0
    ? { about: ABOUT, state: 'fine', says: `Slack knows ${named.join(', ')}.` }
    : {
        about: ABOUT,
        state: 'wrong',
        says: `Slack has no group ${missing.join(', ')}, so that it allows nobody.`,
        todo: 'Correct the policies of stevedore.yml, or make the group in Slack.',
      };
};

/** Whether Slack tells who is in the groups that policies name; nothing where they name none. */
export const checkGroups = async (
  policies: readonly Policy[],
  { botToken, apiUrl }: SlackTokens,
  post: Post,
): Promise<readonly Verdict[]> => {
  const named = [
    ...new Set(
      policies.flatMap(({ allow, approvers }) => [...allow.groups, ...(approvers?.groups ?? [])]),
    ),
  ];
  if (named.length === 0) return [];
  if (botToken === undefined)
    return [
      {
        about: ABOUT,
        state: 'unknown',
        says: `Policies name ${named.join(', ')}, and without SLACK_BOT_TOKEN nobody can be asked.`,
      },
    ];
  try {
    return [found(named, (await post(`${apiUrl}usergroups.list`, botToken)).body)];
  } catch {
    const todo = 'Check the network and the proxy of this machine.';
    return [{ about: ABOUT, state: 'wrong', says: 'Slack could not be reached.', todo }];
  }
};
