import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

const nearPx = 80;

/** The beginning of the last message where that one is higher than the list, else the end. */
const restOf = (element: HTMLElement, inner: HTMLElement): number => {
  const end = element.scrollHeight - element.clientHeight;
  const last = [...inner.querySelectorAll('[role="log"] > article')].at(-1);
  if (last === undefined) return end;
  const { top } = last.getBoundingClientRect();
  return Math.min(end, element.scrollTop + top - element.getBoundingClientRect().top);
};

/**
 * Keeps a scrolled list at its end while the reader is there, and tells when they have left it. When `newest` changes, a message
 * that is higher than the list is shown from its beginning.
 */
export const useStickToEnd = (
  box: RefObject<HTMLElement | null>,
  content: RefObject<HTMLElement | null>,
  newest: unknown,
) => {
  const sticks = useRef(true);
  /** Where the list was put, while it is to stay there; undefined at the end. */
  const rests = useRef<number | undefined>(undefined);
  const [away, setAway] = useState(false);

  const toEnd = useCallback(() => {
    const element = box.current;
    rests.current = undefined;
    if (element) element.scrollTop = element.scrollHeight;
  }, [box]);

  useLayoutEffect(toEnd, [toEnd]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the beginning is shown when `newest` changes
  useLayoutEffect(() => {
    const [element, inner] = [box.current, content.current];
    if (!element || !inner || !sticks.current) return;
    const rest = restOf(element, inner);
    rests.current = rest < element.scrollHeight - element.clientHeight ? rest : undefined;
    element.scrollTop = rest;
  }, [box, content, newest]);

  useEffect(() => {
    const [element, inner] = [box.current, content.current];
    if (!element || !inner) return;
    const size = () => `${element.scrollHeight} ${element.clientHeight}`;
    let known = size();
    const stay = () => {
      known = size();
      if (sticks.current) element.scrollTop = rests.current ?? element.scrollHeight;
    };
    const scrolled = () => {
      // A change of size scrolls too, and is heard of here before the observer moves the list to its new end.
      if (sticks.current && size() !== known) return;
      if (rests.current !== undefined && Math.abs(element.scrollTop - rests.current) < 2) return;
      rests.current = undefined;
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
