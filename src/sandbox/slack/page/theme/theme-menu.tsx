import { Icon, type IconName } from '../icon/icon.tsx';
import { Menu } from '../popup/menu.tsx';
import { chooseTheme, type ThemeChoice, useThemeChoice } from './theme.ts';

const choices: readonly (readonly [ThemeChoice, string, IconName])[] = [
  ['light', 'Light', 'sun'],
  ['dark', 'Dark', 'moon'],
  ['system', 'Same as the system', 'display'],
];

/** Light, dark, or as the system. */
export const ThemeMenu = () => {
  const current = useThemeChoice();
  const icon = choices.find(([choice]) => choice === current)?.[2] ?? 'display';
  return (
    <Menu
      className="rail-button"
      button={<Icon name={icon} />}
      label="Theme"
      heading="Theme"
      prefer="above"
      items={choices.map(([choice, label, itemIcon]) => ({
        key: choice,
        label,
        icon: <Icon name={itemIcon} />,
        checked: choice === current,
        choose: () => chooseTheme(choice),
      }))}
    />
  );
};
