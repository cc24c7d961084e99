import { Fragment, useEffect, useRef } from 'react';
import { Icon } from '../icon/icon.tsx';
import { PlainText } from '../text/plain-text.tsx';
import type { Choice } from './option.ts';

interface ComboboxListProps {
  readonly id: string;
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly active: number;
  readonly multiple: boolean;
  pick(choice: Choice): void;
  point(index: number): void;
}

/** The open list of a combobox. Focus stays in the field; the active option is only pointed at. */
export const ComboboxList = (props: ComboboxListProps) => {
  const { id, label, choices, chosen, active, multiple, pick, point } = props;
  const list = useRef<HTMLDivElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the option to reveal changes with `active`
  useEffect(() => {
    list.current?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      aria-label={label}
      aria-multiselectable={multiple || undefined}
      className="listbox"
    >
      {choices.length === 0 && <div className="listbox-empty">No match</div>}
      {choices.map((choice, index) => (
        <Fragment key={choice.value}>
          {choice.group && choice.group !== choices[index - 1]?.group && (
            <div className="listbox-group" role="presentation">
              {choice.group}
            </div>
          )}
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: the field that owns the list has the keyboard */}
          <div
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={chosen.includes(choice.value)}
            data-active={index === active || undefined}
            className="listbox-option"
            onPointerMove={() => point(index)}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => pick(choice)}
          >
            <span className="listbox-check">
              {chosen.includes(choice.value) && <Icon name="check" />}
            </span>
            <span>
              <PlainText text={choice.label} />
              {choice.description && <span className="listbox-detail">{choice.description}</span>}
            </span>
          </div>
        </Fragment>
      ))}
    </div>
  );
};
