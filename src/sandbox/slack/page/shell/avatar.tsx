import type { Person } from '../../state.ts';

const luminance = (color: string): number => {
  const [red = 0, green = 0, blue = 0] = (/^#([0-9a-f]{6})$/i.exec(color)?.[1] ?? '')
    .match(/../g)
    ?.map((pair) => Number.parseInt(pair, 16) / 255) ?? [0, 0, 0];
  return 0.2126 * red ** 2.2 + 0.7152 * green ** 2.2 + 0.0722 * blue ** 2.2;
};

/** A person's square with the first letter of the name. Decoration: the name stands beside it. */
export const Avatar = ({
  person,
  size,
}: {
  person: Person;
  size: 'small' | 'medium' | 'large';
}) => (
  <span
    className={`avatar avatar-${size}`}
    style={{ background: person.color, color: luminance(person.color) > 0.35 ? '#1d1c1d' : '#fff' }}
    aria-hidden="true"
  >
    {person.real_name.slice(0, 1).toUpperCase()}
  </span>
);

/** The bot's picture: a container on its hook. */
export const BotAvatar = ({ size }: { size: 'small' | 'medium' | 'large' }) => (
  <span className={`avatar avatar-bot avatar-${size}`} aria-hidden="true">
    <svg viewBox="0 0 36 36" focusable="false" aria-hidden="true">
      <path className="bot-hook" d="M18 4v5.500M18 9.500 9 16M18 9.500 27 16" />
      <path className="bot-crate" d="M6 16h24v13H6z" />
      <path className="bot-rib" d="M11 19v7M15.700 19v7M20.300 19v7M25 19v7" />
    </svg>
  </span>
);

/** Somebody who is neither a person here nor the bot, such as Slackbot. */
export const OtherAvatar = ({ name }: { name: string }) => (
  <span className="avatar avatar-medium avatar-other" aria-hidden="true">
    {name.slice(0, 1).toUpperCase()}
  </span>
);
