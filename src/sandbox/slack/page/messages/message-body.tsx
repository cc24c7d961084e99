import { useMemo } from 'react';
import type { Message } from '../../state.ts';
import { Blocks } from '../blocks/block.tsx';
import { SurfaceProvider } from '../elements/surface.tsx';
import { FileList } from '../files/file-list.tsx';
import { MrkdwnText } from '../text/mrkdwn-text.tsx';

/** What a message says: its blocks, else its text; then its files. */
export const MessageBody = ({ message }: { message: Message }) => {
  const { ts, text, blocks, files = [], edited } = message;
  const place = useMemo(() => ({ messageTs: ts }), [ts]);
  return (
    <div className="message-body">
      {blocks && blocks.length > 0 ? (
        <SurfaceProvider place={place}>
          <Blocks blocks={blocks} />
        </SurfaceProvider>
      ) : (
        text && <MrkdwnText text={text} />
      )}
      {edited && <span className="message-edited">(edited)</span>}
      {files.length > 0 && <FileList files={files} />}
    </div>
  );
};
