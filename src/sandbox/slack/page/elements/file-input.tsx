import { useRef, useState } from 'react';
import * as z from 'zod/mini';
import type { WorkspaceFile } from '../../state.ts';
import { FileCard } from '../files/file-card.tsx';
import { refusalOfFile } from '../files/file-limits.ts';
import { Icon } from '../icon/icon.tsx';
import { useWorkspace } from '../workspace/workspace-context.ts';
import { defineElement } from './define-element.tsx';
import { describing, useValue } from './field.ts';

const fileInput = z.object({
  action_id: z.optional(z.string()),
  filetypes: z.optional(z.array(z.string())),
  max_files: z.optional(z.number()),
});

/** file_input: choose or drop. Files go up at once; the view is given their ids. */
export const FileInput = defineElement(fileInput, ({ element, field }) => {
  const { me, run, uploads } = useWorkspace();
  const { many, set } = useValue(field, element.action_id ?? '', []);
  const [over, setOver] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusals, setRefusals] = useState<readonly string[]>([]);
  const input = useRef<HTMLInputElement>(null);
  const most = element.max_files ?? 10;
  const types = element.filetypes ?? [];

  const take = async (files: readonly File[]) => {
    const room = Math.max(0, most - many.length);
    const refused = files.flatMap((file) => refusalOfFile(file, types) ?? []);
    const fitting = files.filter((file) => !refusalOfFile(file, types));
    if (fitting.length > room) refused.push(`No more than ${most} file${most > 1 ? 's' : ''}.`);
    setRefusals(refused);
    setBusy(true);
    const ids = [...many];
    for (const file of fitting.slice(0, room)) {
      const uploaded = await run((api) => api.upload(file, me.id));
      if (!uploaded) continue;
      uploads.set(uploaded.id, uploaded);
      ids.push(uploaded.id);
    }
    setBusy(false);
    set(ids);
  };

  const held: WorkspaceFile[] = many.flatMap((id) => uploads.get(id) ?? []);
  return (
    <div className="file-input">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a shortcut; the button inside does the same */}
      <div
        className={over ? 'drop-zone drop-zone-over' : 'drop-zone'}
        aria-busy={busy || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          void take(Array.from(event.dataTransfer.files));
        }}
      >
        <Icon name="upload" />
        <span>
          Drop {most > 1 ? 'files' : 'a file'} here, or{' '}
          <button type="button" className="link-button" onClick={() => input.current?.click()}>
            choose from your computer
          </button>
        </span>
        {types.length > 0 && (
          <span className="drop-zone-types">{types.join(', ')} · up to 10 MB</span>
        )}
        <input
          {...describing(field)}
          ref={input}
          className="visually-hidden"
          type="file"
          multiple={most > 1}
          accept={types.map((type) => `.${type}`).join(',')}
          onChange={({ target }) => {
            void take(Array.from(target.files ?? []));
            target.value = '';
          }}
        />
      </div>
      <div aria-live="polite">
        {refusals.map((refusal) => (
          <p className="field-error" key={refusal}>
            {refusal}
          </p>
        ))}
      </div>
      {held.map((file) => (
        <FileCard
          key={file.id}
          file={file}
          onRemove={() => set(many.filter((id) => id !== file.id))}
        />
      ))}
    </div>
  );
});
