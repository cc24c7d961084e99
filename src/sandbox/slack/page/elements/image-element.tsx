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

/** Where a file of this workspace is shown, as opposed to handed over for download. */
const shownAt = (fileId: string): string => `/files-pri/${encodeURIComponent(fileId)}`;

const addressOf = ({ slack_file: file, image_url }: ImageFields): string | undefined => {
  const address = file?.id === undefined ? (file?.url ?? image_url) : shownAt(file.id);
  return safeUrl(address && new URL(address, window.location.href).href);
};

/** An image, or its text when it cannot be shown; with `opens`, a link to its full size. */
export const Picture = ({
  image,
  className,
  opens = false,
}: {
  image: ImageFields;
  className: string;
  opens?: boolean;
}) => {
  const { api } = useWorkspace();
  const [broken, setBroken] = useState(false);
  const address = addressOf(image);
  if (!address || broken) return <span className="image-missing">{image.alt_text}</span>;
  const url = withToken(address, api.token);
  const picture = (
    <img className={className} src={url} alt={image.alt_text} onError={() => setBroken(true)} />
  );
  if (!opens) return picture;
  return (
    <a
      className="picture-link"
      href={url}
      target="_blank"
      rel="noopener noreferrer"
      title="Open in full size"
    >
      {picture}
    </a>
  );
};
