import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Icon } from '../icon/icon.tsx';
import { ShortcutMenu } from '../shell/shortcut-menu.tsx';
import { useWorkspace } from '../workspace/workspace-context.ts';
import { CompletionPopup } from './completion-popup.tsx';
import { useAttachments } from './use-attachments.tsx';
import { useCompletion } from './use-completion.ts';
import { useSending } from './use-sending.ts';

interface ComposerProps {
  /** A channel's id, or `dm`. */
  readonly channel: string;
  readonly threadTs?: string;
  readonly placeholder: string;
  readonly focusOnOpen?: boolean;
}

/** Where messages and commands are written. Enter sends, Shift+Enter breaks the line. */
export const Composer = ({
  channel,
  threadTs,
  placeholder,
  focusOnOpen = false,
}: ComposerProps) => {
  const { state, me, drafts, mainComposer } = useWorkspace();
  const draftKey = `${me.id} ${channel} ${threadTs ?? ''}`;
  const [text, setText] = useState(drafts.get(draftKey) ?? '');
  const box = useRef<HTMLDivElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const fileInput = useRef<HTMLInputElement>(null);
  const listId = useId();
  const attachments = useAttachments();
  const { refuses, send, waiting, refusal, clearRefusal } = useSending(channel, threadTs);

  const change = (next: string) => {
    setText(next);
    drafts.set(draftKey, next);
    clearRefusal();
  };
  const completion = useCompletion(text, threadTs === undefined, (item) => change(item.text));

  useEffect(() => {
    if (focusOnOpen) area.current?.focus();
  }, [focusOnOpen]);

  useEffect(() => {
    if (threadTs !== undefined) return;
    mainComposer.current = (next) => {
      setText(next);
      area.current?.focus();
    };
    return () => {
      mainComposer.current = undefined;
    };
  }, [mainComposer, threadTs]);

  const canSend = text.trim() !== '' || attachments.files.length > 0;
  const submit = async () => {
    if (!canSend) return;
    const [typed, files] = [text.trim(), attachments.files];
    if (refuses(typed)) return;
    change('');
    attachments.clear();
    if (typed.startsWith('/')) drafts.set(`${me.id} last`, typed);
    if (!(await send(typed, files))) {
      setText((now) => now || typed);
      drafts.set(draftKey, typed);
    }
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const last = drafts.get(`${me.id} last`);
    if (completion.onKey(event)) event.preventDefault();
    else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      void submit();
    } else if (event.key === 'ArrowUp' && text === '' && last) {
      event.preventDefault();
      change(last);
    }
  };

  return (
    <div className="composer-frame">
      {refusal && (
        <p className="composer-refusal" role="alert">
          <Icon name="warning" />
          {refusal}
        </p>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the attach button does the same */}
      <div
        className="composer"
        ref={box}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          void attachments.attach(Array.from(event.dataTransfer.files));
        }}
      >
        <textarea
          ref={area}
          className="composer-text"
          rows={Math.min(Math.max(text.slice(0, 4000).split('\n').length, 1), 12)}
          value={text}
          placeholder={placeholder}
          aria-label={placeholder}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          {...(completion.open ? { 'aria-controls': listId } : {})}
          {...(completion.open && completion.active >= 0
            ? { 'aria-activedescendant': `${listId}-${completion.active}` }
            : {})}
          onChange={({ target }) => change(target.value)}
          onKeyDown={onKeyDown}
          onPaste={(event) => {
            const files = Array.from(event.clipboardData.files);
            if (files.length === 0) return;
            event.preventDefault();
            void attachments.attach(files);
          }}
        />
        {attachments.view}
        <div className="composer-bar">
          <button
            type="button"
            className="icon-button composer-attach"
            aria-label="Attach a file"
            onClick={() => fileInput.current?.click()}
          >
            <Icon name="attach" />
          </button>
          <input
            ref={fileInput}
            type="file"
            multiple
            hidden
            onChange={({ target }) => {
              void attachments.attach(Array.from(target.files ?? []));
              target.value = '';
            }}
          />
          {threadTs === undefined && <ShortcutMenu className="icon-button" icon="bolt" />}
          <span className="composer-space" />
          <button
            type="button"
            className="composer-send"
            aria-label="Send"
            aria-disabled={!canSend}
            onClick={() => void submit()}
          >
            <Icon name="send" />
          </button>
        </div>
        {completion.open && (
          <CompletionPopup
            anchor={box}
            id={listId}
            heading={completion.heading}
            items={completion.items}
            active={completion.active}
            accept={(item) => {
              change(item.text);
              area.current?.focus();
            }}
            dismiss={completion.dismiss}
          />
        )}
      </div>
      <p className="composer-hint" aria-live="polite">
        {waiting > 0 ? (
          <span className="composer-waiting">{state.bot.name} is at work…</span>
        ) : (
          text !== '' && (
            <>
              <strong>Shift + Enter</strong> for a new line
            </>
          )
        )}
      </p>
    </div>
  );
};
