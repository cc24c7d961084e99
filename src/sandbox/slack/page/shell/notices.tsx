import { useCallback, useState } from 'react';
import { Icon } from '../icon/icon.tsx';

interface Notice {
  readonly id: number;
  readonly sentence: string;
}

/** Sentences for the person, newest last, at most three; each stays until it is closed. */
export const useNotices = () => {
  const [notices, setNotices] = useState<readonly Notice[]>([]);
  const notify = useCallback((sentence: string) => {
    setNotices((all) => {
      const others = all.filter((notice) => notice.sentence !== sentence);
      return [...others, { id: (all.at(-1)?.id ?? 0) + 1, sentence }].slice(-3);
    });
  }, []);
  const close = (id: number) => setNotices((all) => all.filter((notice) => notice.id !== id));
  const view = (
    <div className="notices" role="alert">
      {notices.map(({ id, sentence }) => (
        <p className="notice" key={id}>
          <Icon name="warning" />
          <span>{sentence}</span>
          <button
            type="button"
            className="icon-button"
            aria-label="Close"
            onClick={() => close(id)}
          >
            <Icon name="close" />
          </button>
        </p>
      ))}
    </div>
  );
  return { notify, view };
};
