import { useState } from 'react';
import * as z from 'zod/mini';
import { safeUrl } from '../text/safe-link.tsx';
import { useWorkspace } from '../workspace/workspace-context.ts';

/** What image blocks and image elements share: an address outside, or a file of this workspace. */
export const imageFields = {
  image_url: z.optional(z.string()),
  slack_file: z.optional(z.object({ id: z.optional(z.string()), url: z.optional(z.string()) })),
  alt_text: z.string(),
};

export type ImageFields = z.infer<ReturnType<typeof imageObject>>;
const imageObject = () => z.object(imageFields);

/** `url` with the page's token, which the workspace wants for its own files. */
export const withToken = (url: string, token: string): string => {
  const address = new URL(url, window.location.href);
  if (address.origin !== window.location.origin) return address.href;
  address.searchParams.set('token', token);
  return address.href;
};

/** An image, or its text when it cannot be shown. */
export const Picture = ({ image, className }: { image: ImageFields; className: string }) => {
  const { state, api } = useWorkspace();
  const [broken, setBroken] = useState(false);
  const file = state.messages
    .flatMap(({ files = [] }) => files)
    .find(({ id }) => id === image.slack_file?.id);
  const address = file?.url_private_download ?? image.slack_file?.url ?? image.image_url;
  const url = safeUrl(address && new URL(address, window.location.href).href);
  if (!url || broken) return <span className="image-missing">{image.alt_text}</span>;
  return (
    <img
      className={className}
      src={withToken(url, api.token)}
      alt={image.alt_text}
      onError={() => setBroken(true)}
    />
  );
};
