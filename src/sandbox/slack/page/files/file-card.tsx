import type { WorkspaceFile } from '../../state.ts';
import { withToken } from '../elements/image-element.tsx';
import { Icon } from '../icon/icon.tsx';
import { useWorkspace } from '../workspace/workspace-context.ts';
import { sizeText } from './file-limits.ts';

/** A file with its name and size: to download, or, in a composer, to take away again. */
export const FileCard = ({ file, onRemove }: { file: WorkspaceFile; onRemove?: () => void }) => {
  const { api } = useWorkspace();
  const extension = file.name.includes('.') ? (file.name.split('.').at(-1) ?? '') : '';
  return (
    <div className="file-card">
      <span className="file-icon" aria-hidden="true">
        <Icon name="file" />
        <span>{extension.slice(0, 4)}</span>
      </span>
      <span className="file-text">
        <span className="file-name">{file.title || file.name}</span>
        <span className="file-detail">
          {file.title && file.title !== file.name ? `${file.name} · ` : ''}
          {sizeText(file.size)}
        </span>
      </span>
      {onRemove ? (
        <button
          type="button"
          className="icon-button"
          aria-label={`Remove ${file.name}`}
          onClick={onRemove}
        >
          <Icon name="close" />
        </button>
      ) : (
        <a
          className="icon-button"
          href={withToken(file.url_private_download, api.token)}
          download={file.name}
          aria-label={`Download ${file.name}`}
        >
          <Icon name="download" />
        </a>
      )}
    </div>
  );
};
