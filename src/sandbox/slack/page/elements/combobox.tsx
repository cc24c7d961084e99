import { type KeyboardEvent, useCallback, useId, useRef, useState } from 'react';
import { Icon } from '../icon/icon.tsx';
import { Popup } from '../popup/popup.tsx';
import { ComboboxList } from './combobox-list.tsx';
import { describing, type Field } from './field.ts';
import { type Choice, filterChoices } from './option.ts';

interface ComboboxProps {
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly multiple: boolean;
  readonly placeholder: string;
  readonly field: Field;
  readonly busy: boolean;
  /** The whole new choice. */
  choose(values: readonly string[]): void;
}

/** A list to choose from by typing, arrows or pointer, as Slack's select menus. */
export const Combobox = ({
  choices,
  chosen,
  multiple,
  placeholder,
  field,
  busy,
  choose,
}: ComboboxProps) => {
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState<string>();
  const [active, setActive] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const shown = filterChoices(choices, typed ?? '');
  const labelOf = (value: string) => choices.find((each) => each.value === value)?.label ?? value;

  const close = useCallback(() => {
    setOpen(false);
    setTyped(undefined);
  }, []);
  const show = () => {
    if (open) return;
    setActive(
      Math.max(
        0,
        choices.findIndex(({ value }) => value === chosen[0]),
      ),
    );
    setOpen(true);
  };
  const pick = (choice: Choice | undefined) => {
    if (!choice) return;
    if (!multiple) {
      close();
      choose([choice.value]);
      return;
    }
    const without = chosen.filter((value) => value !== choice.value);
    setTyped(undefined);
    choose(without.length < chosen.length ? without : [...chosen, choice.value]);
  };
  const move = (step: number) => {
    if (!open) show();
    else setActive((active + step + shown.length) % Math.max(shown.length, 1));
  };
  /** False when the key is not for the list. */
  const handle = (key: string): boolean => {
    if (key === 'ArrowDown') move(1);
    else if (key === 'ArrowUp') move(-1);
    else if (key === 'Enter' && open) pick(shown[active]);
    else if (key === 'Enter') show();
    else if (key === 'Escape' && open) close();
    else if (key === 'Backspace' && multiple && !typed && chosen.length > 0)
      choose(chosen.slice(0, -1));
    else return false;
    return true;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Tab') close();
    if (!handle(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <div className="combobox" ref={box} aria-busy={busy || undefined}>
      {multiple &&
        chosen.map((value) => (
          <span className="chip" key={value}>
            {labelOf(value)}
            <button
              type="button"
              className="chip-remove"
              aria-label={`Remove ${labelOf(value)}`}
              onClick={() => choose(chosen.filter((other) => other !== value))}
            >
              <Icon name="close" />
            </button>
          </span>
        ))}
      <input
        {...describing(field)}
        ref={input}
        className="combobox-input"
        role="combobox"
        aria-expanded={open}
        aria-autocomplete="list"
        aria-controls={listId}
        {...(open && shown[active] ? { 'aria-activedescendant': `${listId}-${active}` } : {})}
        autoComplete="off"
        spellCheck={false}
        placeholder={multiple && chosen.length > 0 ? '' : placeholder}
        value={typed ?? (multiple || !chosen[0] ? '' : labelOf(chosen[0]))}
        onChange={({ target }) => {
          setTyped(target.value);
          setActive(0);
          setOpen(true);
        }}
        onClick={show}
        onKeyDown={onKeyDown}
        onBlur={close}
      />
      <Icon name="chevron" className="combobox-chevron" />
      {open && (
        <Popup anchor={box} className="listbox-popup" matchWidth onOutside={close}>
          <ComboboxList
            id={listId}
            label={field.label ?? 'Options'}
            choices={shown}
            chosen={chosen}
            active={active}
            multiple={multiple}
            pick={pick}
            point={setActive}
          />
        </Popup>
      )}
    </div>
  );
};
