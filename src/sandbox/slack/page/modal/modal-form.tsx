import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { OpenView } from '../../state.ts';
import { Blocks } from '../blocks/block.tsx';
import { SurfaceProvider } from '../elements/surface.tsx';
import { Icon } from '../icon/icon.tsx';
import { BotAvatar } from '../shell/avatar.tsx';
import { Text } from '../text/text.tsx';
import type { FieldValues } from '../workspace/field-values.ts';
import { useWorkspace } from '../workspace/workspace-context.ts';
import { modalView } from './view-schema.ts';
import { problemsOf, strayErrors, submitted } from './view-values.ts';

interface ModalFormProps {
  readonly open: OpenView;
  readonly titleId: string;
  /** Whether another view lies below, to which closing returns. */
  readonly isPushed: boolean;
  readonly values: FieldValues;
  onValues(change: (values: FieldValues) => FieldValues): void;
  close(): void;
}

const fields = 'input:not([type=hidden]):not(.visually-hidden), textarea, .dialog-body button';
const noErrors: { readonly [blockId: string]: string } = {};

/** A modal view as a form: Submit checks as Slack does, then asks the bot; errors stand under their fields. */
export const ModalForm = (props: ModalFormProps) => {
  const { open, titleId, isPushed, values, onValues, close } = props;
  const { me, run } = useWorkspace();
  const [errors, setErrors] = useState(noErrors);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const view = useMemo(() => modalView.safeParse(open.view).data, [open.view]);
  const place = useMemo(() => ({ viewId: open.id }), [open.id]);

  useEffect(() => {
    const first = form.current?.querySelector<HTMLElement>(`.dialog-body :is(${fields})`);
    (first ?? form.current?.querySelector<HTMLElement>('.dialog-footer button'))?.focus();
  }, []);

  useEffect(() => {
    if (errors === noErrors) return;
    form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [errors]);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!view || busy) return;
    const problems = problemsOf(view, values);
    setErrors(Object.keys(problems).length > 0 ? problems : noErrors);
    if (Object.keys(problems).length > 0) return;
    setBusy(true);
    const body = { user: me.id, viewId: open.id, values: submitted(view, values) };
    const answer = await run((api) => api.post('submit', body));
    setBusy(false);
    setErrors(answer?.errors ?? noErrors);
  };

  return (
    <form ref={form} className="modal-form" noValidate onSubmit={(event) => void submit(event)}>
      <header className="dialog-header">
        {isPushed ? (
          <button
            type="button"
            className="icon-button"
            aria-label="Back to the view before"
            onClick={close}
          >
            <Icon name="back" />
          </button>
        ) : (
          <BotAvatar size="medium" />
        )}
        <h2 id={titleId}>
          {view ? <Text object={view.title} /> : 'A view that could not be read'}
        </h2>
        <button type="button" className="icon-button" aria-label="Close" onClick={close}>
          <Icon name="close" />
        </button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: long views scroll, and the keyboard must reach them */}
      <section className="dialog-body" tabIndex={0} aria-labelledby={titleId}>
        {view && (
          <SurfaceProvider place={place} errors={errors} values={values} onValues={onValues}>
            <Blocks blocks={view.blocks} />
          </SurfaceProvider>
        )}
        {view &&
          strayErrors(view, errors).map((error) => (
            <p className="field-error" role="alert" key={error}>
              <Icon name="warning" />
              {error}
            </p>
          ))}
      </section>
      <footer className="dialog-footer">
        <button type="button" className="button" onClick={close}>
          {view?.close ? <Text object={view.close} /> : view?.submit ? 'Cancel' : 'Close'}
        </button>
        {view?.submit && (
          <button
            type="submit"
            className="button button-primary"
            aria-busy={busy || undefined}
            aria-disabled={busy || undefined}
          >
            <Text object={view.submit} />
          </button>
        )}
      </footer>
    </form>
  );
};
