import { useState } from 'react';
import type { WorkspaceFile } from '../../state.ts';
import { FileCard } from '../files/file-card.tsx';
import { useWorkspace } from '../workspace/workspace-context.ts';

/** Files on their way with the next message. */
export const useAttachments = () => {
  const { me, run } = useWorkspace();
  const [files, setFiles] = useState<readonly WorkspaceFile[]>([]);

  const attach = async (chosen: readonly File[]) => {
    for (const file of chosen) {
      const uploaded = await run((api) => api.upload(file, me.id));
      if (uploaded) setFiles((all) => [...all, uploaded]);
    }
  };

  const remove = (id: string) => setFiles((all) => all.filter((file) => file.id !== id));
  const view = files.length > 0 && (
    <div className="composer-files">
      {files.map((file) => (
        <FileCard key={file.id} file={file} onRemove={() => remove(file.id)} />
      ))}
    </div>
  );
  return { files, attach, clear: () => setFiles([]), view };
};
