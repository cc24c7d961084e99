import { Icon } from '../icon/icon.tsx';
import { Menu } from '../popup/menu.tsx';
import { useWorkspace } from '../workspace/workspace-context.ts';
import { Avatar } from './avatar.tsx';

/** Who types and clicks: any of the people of this workspace. */
export const PersonSwitcher = () => {
  const { state, me, location, go } = useWorkspace();
  return (
    <Menu
      className="person-switcher"
      label="Act as"
      namedByContent
      heading="Act as"
      prefer="above"
      button={
        <>
          <Avatar person={me} size="medium" />
          <span className="person-switcher-text">
            <span className="person-switcher-hint">You are:</span>{' '}
            <span className="person-switcher-name">{me.real_name}</span>
          </span>
          <Icon name="chevron" />
        </>
      }
      items={state.people.map((person) => ({
        key: person.id,
        label: person.real_name,
        detail: `@${person.name}`,
        icon: <Avatar person={person} size="small" />,
        checked: person.id === me.id,
        choose: () => go({ ...location, person: person.name }),
      }))}
    />
  );
};
