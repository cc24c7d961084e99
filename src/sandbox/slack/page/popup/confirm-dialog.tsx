import { useId } from 'react';
import * as z from 'zod/mini';
import { Text } from '../text/text.tsx';
import { textObject } from '../text/text-object.ts';
import { Dialog } from './dialog.tsx';

/** Slack's confirm object: asked before an action is sent. */
export const confirmObject = z.object({
  title: textObject,
  text: textObject,
  confirm: textObject,
  deny: textObject,
  style: z.optional(z.enum(['primary', 'danger'])),
});

export type ConfirmObject = z.infer<typeof confirmObject>;

/** Asks yes or no; the safe answer has the focus. */
export const ConfirmDialog = ({
  confirm,
  answer,
}: {
  confirm: ConfirmObject;
  answer: (yes: boolean) => void;
}) => {
  const title = useId();
  return (
    <Dialog
      className="dialog confirm-dialog"
      role="alertdialog"
      labelledBy={title}
      onCancel={() => answer(false)}
    >
      <header className="dialog-header">
        <h2 id={title}>
          <Text object={confirm.title} />
        </h2>
      </header>
      <div className="dialog-body">
        <Text object={confirm.text} />
      </div>
      <footer className="dialog-footer">
        <button type="button" className="button" onClick={() => answer(false)}>
          <Text object={confirm.deny} />
        </button>
        <button
          type="button"
          className={`button button-${confirm.style ?? 'primary'}`}
          onClick={() => answer(true)}
        >
          <Text object={confirm.confirm} />
        </button>
      </footer>
    </Dialog>
  );
};
