import { type ReactNode, useLayoutEffect, useRef } from 'react';

/** The browser's own modal dialog: it traps focus, makes the rest inert and gives focus back when it goes. */
export const Dialog = ({
  className,
  labelledBy,
  onCancel,
  role = 'dialog',
  children,
}: {
  className: string;
  labelledBy: string;
  /** Escape. */
  onCancel: () => void;
  role?: 'dialog' | 'alertdialog';
  children: ReactNode;
}) => {
  const dialog = useRef<HTMLDialogElement>(null);

  useLayoutEffect(() => {
    const element = dialog.current;
    const opener = document.activeElement;
    element?.showModal();
    return () => {
      element?.close();
      // The browser gives focus back by itself only while the dialog is still in the document.
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);

  return (
    <dialog
      ref={dialog}
      className={className}
      role={role}
      aria-modal="true"
      aria-labelledby={labelledBy}
      onCancel={(event) => {
        event.preventDefault();
        if (event.target === dialog.current) onCancel();
      }}
      onKeyDown={(event) => {
        // A second Escape in a row would close the dialog without asking.
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        event.stopPropagation();
        onCancel();
      }}
    >
      {children}
    </dialog>
  );
};
