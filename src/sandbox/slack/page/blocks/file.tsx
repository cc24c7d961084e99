import * as z from 'zod/mini';
import { FileCard } from '../files/file-card.tsx';
import { useWorkspace } from '../workspace/workspace-context.ts';
import { defineBlock } from './define-block.tsx';

const file = z.object({ external_id: z.optional(z.string()), file_id: z.optional(z.string()) });

export const FileBlock = defineBlock(file, ({ block }) => {
  const { state } = useWorkspace();
  const id = block.file_id ?? block.external_id;
  const known = state.messages.flatMap(({ files = [] }) => files).find((each) => each.id === id);
  return known ? <FileCard file={known} /> : <p className="unreadable">A remote file: {id}</p>;
});
