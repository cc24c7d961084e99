import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react';
import { ConfirmDialog, type ConfirmObject } from '../popup/confirm-dialog.tsx';
import type { FieldValue, FieldValues, Place } from '../workspace/field-values.ts';
import { useWorkspace } from '../workspace/workspace-context.ts';

/** Something that somebody did with a control. */
export interface Action {
  readonly blockId: string;
  readonly actionId: string;
  readonly value?: FieldValue | undefined;
  readonly confirm?: ConfirmObject | undefined;
}

/** What carries blocks: a message, a modal or the App Home, with the values of its controls. */
export interface Surface {
  readonly values: FieldValues;
  /** Field errors by block id. */
  readonly errors: { readonly [blockId: string]: string };
  setValue(blockId: string, actionId: string, value: FieldValue): void;
  /** Sends an action to the bot, after asking where the control wants that. False when it was not sent. */
  act(action: Action): Promise<boolean>;
  isPending(action: Action): boolean;
}

const SurfaceContext = createContext<Surface | undefined>(undefined);

/** The surface around a control. */
export const useSurface = (): Surface => {
  const surface = use(SurfaceContext);
  if (!surface) throw new Error('useSurface is only for controls inside a SurfaceProvider.');
  return surface;
};

/** `values` with one value set. */
const withValue = (
  values: FieldValues,
  blockId: string,
  actionId: string,
  value: FieldValue,
): FieldValues => ({ ...values, [blockId]: { ...values[blockId], [actionId]: value } });

const pendingKey = ({ blockId, actionId, value }: Action) =>
  JSON.stringify([blockId, actionId, value]);

interface SurfaceProps {
  readonly place: Place;
  readonly errors?: Surface['errors'];
  /** Given where the values outlive the surface, as in a stack of modals. */
  readonly values?: FieldValues;
  readonly onValues?: (change: (values: FieldValues) => FieldValues) => void;
  readonly children: ReactNode;
}

const noErrors = {};

/** Makes the controls inside work. */
export const SurfaceProvider = ({
  place,
  errors = noErrors,
  values,
  onValues,
  children,
}: SurfaceProps) => {
  const { run, me } = useWorkspace();
  const [ownValues, setOwnValues] = useState<FieldValues>({});
  const [pending, setPending] = useState<ReadonlySet<string>>(new Set());
  const [question, setQuestion] = useState<{
    confirm: ConfirmObject;
    answer(yes: boolean): void;
  }>();
  const currentValues = values ?? ownValues;
  const change = onValues ?? setOwnValues;

  const ask = useCallback(
    (confirm: ConfirmObject) =>
      new Promise<boolean>((resolve) => {
        const answer = (yes: boolean) => {
          setQuestion(undefined);
          resolve(yes);
        };
        setQuestion({ confirm, answer });
      }),
    [],
  );

  const surface = useMemo<Surface>(() => {
    const act = async (action: Action) => {
      if (action.confirm && !(await ask(action.confirm))) return false;
      const key = pendingKey(action);
      setPending((all) => new Set(all).add(key));
      const { blockId, actionId, value } = action;
      const click = {
        user: me.id,
        ...place,
        actionId,
        ...(blockId ? { blockId } : {}),
        ...(value === undefined ? {} : { value }),
        ...('viewId' in place ? { values: currentValues } : {}),
      };
      const answer = await run((api) => api.post('click', click));
      setPending((all) => new Set([...all].filter((other) => other !== key)));
      return answer !== undefined;
    };
    return {
      values: currentValues,
      errors,
      act,
      setValue: (blockId, actionId, value) =>
        change((all) => withValue(all, blockId, actionId, value)),
      isPending: (action) => pending.has(pendingKey(action)),
    };
  }, [ask, change, currentValues, errors, me.id, pending, place, run]);

  return (
    <SurfaceContext value={surface}>
      {children}
      {question && <ConfirmDialog confirm={question.confirm} answer={question.answer} />}
    </SurfaceContext>
  );
};
