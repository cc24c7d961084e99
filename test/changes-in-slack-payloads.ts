export const TEAM = 'TLOCAL001';
export const ANA = 'UANA00001';
export const BEN = 'UBEN00001';
/** Ana and Ben may do everything; one service wants both. */
export const POLICIES = [
  {
    name: 'two people',
    services: ['prod/worker'],
    allow: { users: [ANA, BEN] },
    approvals: 1,
  },
  {
    name: 'operators',
    services: ['*'],
    commands: ['scale', 'autoscale', 'restart', 'rollback', 'freeze'],
    allow: { users: [ANA, BEN] },
  },
];

interface Clicking {
  readonly user?: string;
  readonly team?: string;
  readonly more?: object;
}

/** A click as Slack sends it, but for what somebody edited. */
export const clickOf = (
  actionId: string,
  value: unknown,
  { user = BEN, team = TEAM, more }: Clicking = {},
) => ({
  type: 'block_actions',
  team: { id: team },
  user: { id: user, team_id: team },
  api_app_id: 'ASTEVEDOR',
  trigger_id: '1.2.3',
  container: { type: 'message', is_ephemeral: true, channel_id: 'COPS00001' },
  channel: { id: 'COPS00001', name: 'ops' },
  actions: [{ type: 'button', action_id: actionId, block_id: 'b', value, action_ts: '1.1' }],
  ...more,
});

let serial = 0;

/** A slash command of Ana as Slack sends it, but for what somebody edited. */
export const commandOf = (text: string, more: Readonly<Record<string, string>> = {}) => {
  serial += 1;
  return {
    command: '/ecs',
    text,
    user_id: ANA,
    team_id: TEAM,
    channel_id: 'COPS00001',
    channel_name: 'ops',
    trigger_id: `1.2.${serial}`,
    ...more,
  };
};
