import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

const nearPx = 80;

/** Keeps a scrolled list at its end while the reader is there, and tells when they have left it. */
export const useStickToEnd = (
  box: RefObject<HTMLElement | null>,
  content: RefObject<HTMLElement | null>,
) => {
  const sticks = useRef(true);
  const [away, setAway] = useState(false);

  const toEnd = useCallback(() => {
    const element = box.current;
    if (element) element.scrollTop = element.scrollHeight;
  }, [box]);

  useLayoutEffect(toEnd, [toEnd]);

  useEffect(() => {
    const [element, inner] = [box.current, content.current];
    if (!element || !inner) return;
    const size = () => `${element.scrollHeight} ${element.clientHeight}`;
    let known = size();
    const stay = () => {
      known = size();
      if (sticks.current) element.scrollTop = element.scrollHeight;
    };
    const scrolled = () => {
      // A change of size scrolls too, and is heard of here before the observer moves the list to its new end.
      if (sticks.current && size() !== known) return;
      const left = element.scrollHeight - element.scrollTop - element.clientHeight;
      sticks.current = left < nearPx;
      setAway(!sticks.current);
    };
    const resized = new ResizeObserver(stay);
    resized.observe(inner);
    resized.observe(element);
    element.addEventListener('scroll', scrolled, { passive: true });
    return () => {
      resized.disconnect();
      element.removeEventListener('scroll', scrolled);
    };
  }, [box, content]);

  return { away, toEnd };
};
