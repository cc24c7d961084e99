import Markdown, { type Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import * as z from 'zod/mini';
import { SafeLink } from '../text/safe-link.tsx';
import { defineBlock } from './define-block.tsx';

const components: Components = {
  a: ({ href, children }) => <SafeLink url={href}>{children}</SafeLink>,
  // Slack shows a picture in Markdown as a link to it.
  img: ({ src, alt }) => <SafeLink url={typeof src === 'string' ? src : undefined}>{alt}</SafeLink>,
  h1: ({ children }) => <h3 className="markdown-heading-1">{children}</h3>,
  h2: ({ children }) => <h4 className="markdown-heading-2">{children}</h4>,
  h3: ({ children }) => <h5>{children}</h5>,
  h4: ({ children }) => <h6>{children}</h6>,
  h5: ({ children }) => <h6>{children}</h6>,
  h6: ({ children }) => <h6>{children}</h6>,
  // A task of a list, which nobody can tick here.
  input: ({ checked }) => (
    <span role="img" aria-label={checked ? 'done' : 'open'}>
      {checked ? '☑' : '☐'}
    </span>
  ),
  blockquote: ({ children }) => <blockquote className="quote">{children}</blockquote>,
  pre: ({ children }) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: long lines scroll, and the keyboard must reach them
    <pre className="preformatted" tabIndex={0}>
      {children}
    </pre>
  ),
  code: ({ children }) => <code className="code">{children}</code>,
  table: ({ children }) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: wide tables scroll, and the keyboard must reach them
    <section className="table-scroll" aria-label="Table" tabIndex={0}>
      <table className="table">{children}</table>
    </section>
  ),
};

const markdown = z.object({ text: z.string() });

export const MarkdownBlock = defineBlock(markdown, ({ block }) => (
  <div className="block-markdown">
    <Markdown remarkPlugins={[remarkGfm]} components={components}>
      {block.text}
    </Markdown>
  </div>
));
