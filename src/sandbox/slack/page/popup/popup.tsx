import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { placePopup } from './place-popup.ts';

/** A box above everything else, beside its anchor; in the top layer, so that no dialog clips it. Rendered while open. */
export const Popup = ({
  anchor,
  className,
  align = 'start',
  prefer = 'below',
  matchWidth = false,
  onOutside,
  children,
}: {
  anchor: RefObject<HTMLElement | null>;
  className: string;
  align?: 'start' | 'end';
  prefer?: 'below' | 'above';
  matchWidth?: boolean;
  onOutside: () => void;
  children: ReactNode;
}) => {
  const box = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const place = () => {
      const [popup, around] = [box.current, anchor.current?.getBoundingClientRect()];
      if (!popup || !around) return;
      if (matchWidth) popup.style.width = `${around.width}px`;
      const size = { width: popup.offsetWidth, height: popup.offsetHeight };
      const room = { width: window.innerWidth, height: window.innerHeight };
      const { left, top } = placePopup(around, size, room, align, prefer);
      popup.style.left = `${left}px`;
      popup.style.top = `${top}px`;
    };
    const popup = box.current;
    if (!popup) return;
    popup.showPopover();
    const resized = new ResizeObserver(place);
    resized.observe(popup);
    place();
    window.addEventListener('scroll', place, true);
    window.addEventListener('resize', place);
    return () => {
      resized.disconnect();
      window.removeEventListener('scroll', place, true);
      window.removeEventListener('resize', place);
    };
  }, [anchor, align, prefer, matchWidth]);

  useEffect(() => {
    const pressed = ({ target }: PointerEvent) => {
      if (!(target instanceof Node)) return;
      if (!box.current?.contains(target) && !anchor.current?.contains(target)) onOutside();
    };
    document.addEventListener('pointerdown', pressed);
    return () => document.removeEventListener('pointerdown', pressed);
  }, [anchor, onOutside]);

  return (
    <div ref={box} popover="manual" className={`popup ${className}`}>
      {children}
    </div>
  );
};
