import { type RefObject, useEffect, useRef } from 'react';
import { Popup } from '../popup/popup.tsx';
import type { Completion } from './completion.ts';

interface CompletionPopupProps {
  readonly anchor: RefObject<HTMLElement | null>;
  readonly id: string;
  readonly heading: string;
  readonly items: readonly Completion[];
  readonly active: number;
  accept(item: Completion): void;
  dismiss(): void;
}

/** What may come next, above the composer. Focus stays in the text. */
export const CompletionPopup = (props: CompletionPopupProps) => {
  const { anchor, id, heading, items, active, accept, dismiss } = props;
  const list = useRef<HTMLDivElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the option to reveal changes with `active`
  useEffect(() => {
    list.current?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  return (
    <Popup anchor={anchor} className="completion" prefer="above" matchWidth onOutside={dismiss}>
      <div className="completion-head">
        <strong>{heading}</strong>
        <span>
          <kbd>↑</kbd> <kbd>↓</kbd> to choose · <kbd>Tab</kbd> to take · <kbd>Esc</kbd> to close
        </span>
      </div>
      <div ref={list} id={id} role="listbox" aria-label="Completions" className="listbox">
        {items.map((item, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the text field that owns the list has the keyboard
          <div
            key={item.text}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            data-active={index === active || undefined}
            className="listbox-option completion-option"
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => accept(item)}
          >
            <span className="completion-command">
              {item.label} <span className="completion-usage">{item.usage}</span>
            </span>
            <span className="completion-summary">{item.summary.replaceAll('`', '')}</span>
          </div>
        ))}
      </div>
    </Popup>
  );
};
