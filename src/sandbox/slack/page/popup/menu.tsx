import {
  type KeyboardEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { Popup } from './popup.tsx';

export interface MenuItem {
  readonly key: string;
  readonly label: ReactNode;
  readonly detail?: ReactNode;
  readonly icon?: ReactNode;
  readonly danger?: boolean;
  /** For a choice among several: whether it is the current one. */
  readonly checked?: boolean;
  choose(): void;
}

interface MenuProps {
  /** What the button shows. */
  readonly button: ReactNode;
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly heading?: string;
  readonly className: string;
  readonly align?: 'start' | 'end';
  readonly prefer?: 'below' | 'above';
  readonly busy?: boolean;
  /** Whether what the button shows is its name already. */
  readonly namedByContent?: boolean;
}

const itemsOf = (list: HTMLElement | null): HTMLElement[] =>
  Array.from(list?.querySelectorAll<HTMLElement>('[data-menu-item]') ?? []);

/** A button that opens a menu. Arrows, Home, End and first letters move; Escape closes; focus returns to the button. */
export const Menu = (props: MenuProps) => {
  const { button, label, items, heading, className, align, prefer, busy, namedByContent } = props;
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const close = useCallback(() => setOpen(false), []);

  useEffect(() => {
    if (!open) return;
    const all = itemsOf(list.current);
    (all.find((item) => item.ariaChecked === 'true') ?? all[0])?.focus();
  }, [open]);

  const leave = () => {
    setOpen(false);
    opener.current?.focus();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const all = itemsOf(list.current);
    const at = all.findIndex((item) => item.matches(':focus'));
    const starts = (item: HTMLElement) =>
      event.key.length === 1 &&
      item.textContent.trim().toLowerCase().startsWith(event.key.toLowerCase());
    const next: { [key: string]: HTMLElement | undefined } = {
      ArrowDown: all[(at + 1) % all.length],
      ArrowUp: all.at(at - 1),
      Home: all[0],
      End: all.at(-1),
    };
    const target = next[event.key] ?? [...all.slice(at + 1), ...all].find(starts);
    if (event.key === 'Escape') leave();
    else if (event.key === 'Tab') setOpen(false);
    else if (event.key !== ' ' && event.key !== 'Enter' && target) target.focus();
    else return;
    if (event.key !== 'Tab') event.preventDefault();
    event.stopPropagation();
  };

  return (
    <>
      <button
        ref={opener}
        type="button"
        className={className}
        aria-label={namedByContent ? undefined : label}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-busy={busy || undefined}
        {...(open ? { 'aria-controls': id } : {})}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || open) return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        {button}
      </button>
      {open && (
        <Popup
          anchor={opener}
          className="menu"
          onOutside={close}
          {...(align ? { align } : {})}
          {...(prefer ? { prefer } : {})}
        >
          {heading && <div className="menu-heading">{heading}</div>}
          <div
            ref={list}
            id={id}
            role="menu"
            aria-label={label}
            tabIndex={-1}
            onKeyDown={onKeyDown}
          >
            {items.map((item) => (
              <MenuRow key={item.key} item={item} leave={leave} />
            ))}
          </div>
        </Popup>
      )}
    </>
  );
};

const MenuRow = ({ item, leave }: { item: MenuItem; leave: () => void }) => (
  <button
    type="button"
    data-menu-item
    className={item.danger ? 'menu-item menu-item-danger' : 'menu-item'}
    tabIndex={-1}
    {...(item.checked === undefined
      ? { role: 'menuitem' }
      : { role: 'menuitemradio', 'aria-checked': item.checked })}
    onClick={() => {
      leave();
      item.choose();
    }}
  >
    {item.icon && <span className="menu-item-icon">{item.icon}</span>}
    <span className="menu-item-text">
      <span>{item.label}</span>
      {item.detail && <span className="menu-item-detail">{item.detail}</span>}
    </span>
  </button>
);
