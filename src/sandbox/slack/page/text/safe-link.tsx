import type { ReactNode } from 'react';

/** The address when it is one that may be followed (http, https, mailto), else undefined. */
export const safeUrl = (url: string | undefined): string | undefined =>
  url !== undefined && /^(https?:\/\/|mailto:)/i.test(url) ? url : undefined;

/** A link out of the page; an address of any other kind stays plain text. */
export const SafeLink = ({
  url,
  children,
  className = 'link',
}: {
  url: string | undefined;
  children: ReactNode;
  className?: string;
}) => {
  const href = safeUrl(url);
  if (!href) return <span>{children}</span>;
  return (
    <a className={className} href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
};
