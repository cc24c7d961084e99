import { useCallback, useId, useState } from 'react';
import { Dialog } from '../popup/dialog.tsx';
import type { FieldValues } from '../workspace/field-values.ts';
import { useWorkspace } from '../workspace/workspace-context.ts';
import { ModalForm } from './modal-form.tsx';

const noValues: FieldValues = {};

/** The modal that the person has open: the top of the stack, with what was entered in all of it kept. */
export const ModalLayer = () => {
  const { state, me, run } = useWorkspace();
  const [entered, setEntered] = useState<{ readonly [viewId: string]: FieldValues }>({});
  const title = useId();
  const stack = state.views.filter(({ user }) => user === me.id);
  const top = stack.at(-1);
  const id = top?.id ?? '';

  const change = useCallback(
    (next: (values: FieldValues) => FieldValues) =>
      setEntered((all) => ({ ...all, [id]: next(all[id] ?? noValues) })),
    [id],
  );
  const close = () => {
    void run((api) => api.post('close', { user: me.id, viewId: id }));
  };

  if (!top) return null;
  return (
    <Dialog className="dialog modal" labelledBy={title} onCancel={close}>
      <ModalForm
        key={top.id}
        open={top}
        titleId={title}
        isPushed={stack.length > 1}
        values={entered[id] ?? noValues}
        onValues={change}
        close={close}
      />
    </Dialog>
  );
};
