import * as z from 'zod';
import { APP, findPerson, PEOPLE, TEAM } from '../cast.ts';
import type { Slack } from '../slack.ts';
import type { Person, SlackObject } from '../state.ts';
import { grant, refuse } from './answer.ts';
import { method } from './method.ts';

const profileOf = (person: Person): SlackObject => ({
  id: person.id,
  team_id: TEAM.id,
  name: person.name,
  real_name: person.real_name,
  deleted: false,
  is_bot: false,
  tz: 'Etc/UTC',
  tz_label: 'Coordinated Universal Time',
  tz_offset: 0,
  profile: { real_name: person.real_name, display_name: person.name },
});

const botProfile = (slack: Slack): SlackObject => {
  const { name } = slack.manifest.display_information;
  return {
    id: APP.user_id,
    team_id: TEAM.id,
    name: name.toLowerCase(),
    real_name: name,
    deleted: false,
    is_bot: true,
    profile: { real_name: name, display_name: name, bot_id: APP.bot_id, api_app_id: APP.id },
  };
};

/** The user group that people of operations are in, so that grants by group can be tried. */
const OPERATORS = { id: 'SOPERATOR', handle: 'operators', users: ['UANA00001', 'UBEN00001'] };

/** `users.*` and `usergroups.*`. */
export const USERS_METHODS = {
  'users.info': method(z.object({ user: z.string() }), (slack, args) => {
    if (args.user === APP.user_id) return grant({ user: botProfile(slack) });
    const person = findPerson(args.user);
    return person === undefined ? refuse('user_not_found') : grant({ user: profileOf(person) });
  }),
  'users.list': method(z.object({}), (slack) =>
    grant({
      members: [...PEOPLE.map(profileOf), botProfile(slack)],
      response_metadata: { next_cursor: '' },
    }),
  ),
  'usergroups.list': method(z.object({}), () =>
    grant({
      usergroups: [
        {
          id: OPERATORS.id,
          team_id: TEAM.id,
          is_usergroup: true,
          name: 'Operators',
          handle: OPERATORS.handle,
          users: OPERATORS.users,
          user_count: OPERATORS.users.length,
        },
      ],
    }),
  ),
  'usergroups.users.list': method(z.object({ usergroup: z.string() }), (_slack, args) =>
    args.usergroup === OPERATORS.id ? grant({ users: OPERATORS.users }) : refuse('no_such_subteam'),
  ),
};
