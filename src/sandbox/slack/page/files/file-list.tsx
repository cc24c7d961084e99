import type { WorkspaceFile } from '../../state.ts';
import { withToken } from '../elements/image-element.tsx';
import { useWorkspace } from '../workspace/workspace-context.ts';
import { FileCard } from './file-card.tsx';

const Picture = ({ file }: { file: WorkspaceFile }) => {
  const { api } = useWorkspace();
  const url = withToken(file.url_private_download, api.token);
  return (
    <figure className="file-picture">
      <figcaption>{file.title || file.name}</figcaption>
      <a href={url} download={file.name} aria-label={`Download ${file.name}`}>
        <img src={url} alt={file.alt_text || file.title || file.name} />
      </a>
    </figure>
  );
};

/** The files of a message: pictures are shown, others are cards. */
export const FileList = ({ files }: { files: readonly WorkspaceFile[] }) => (
  <div className="file-list">
    {files.map((file) =>
      /^image\/(png|jpeg|gif|webp)$/.test(file.mimetype) ? (
        <Picture key={file.id} file={file} />
      ) : (
        <FileCard key={file.id} file={file} />
      ),
    )}
  </div>
);
