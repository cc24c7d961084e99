import { emojiByName } from './emoji-names.ts';

/** An emoji by Slack's name; an unknown name stays as it was typed. */
export const Emoji = ({ name }: { name: string }) => {
  const character = Object.hasOwn(emojiByName, name) ? emojiByName[name] : undefined;
  if (!character) return <span>:{name}:</span>;
  return (
    <span className="emoji" role="img" aria-label={name.replaceAll('_', ' ')}>
      {character}
    </span>
  );
};
