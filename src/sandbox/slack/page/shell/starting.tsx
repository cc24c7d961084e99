import type { Link } from '../workspace/use-live-state.ts';

const sentences: { readonly [link in Link]: string } = {
  connecting: 'Opening the workspace…',
  open: 'Opening the workspace…',
  lost: 'The local workspace does not answer yet. This page opens it as soon as it does.',
  forbidden: 'This page belongs to an earlier start. Open the link that the terminal shows now.',
};

/** What stands on the page before the workspace is known. */
export const Starting = ({ link }: { link: Link }) => (
  <main className="starting">
    <p role="status">{sentences[link]}</p>
  </main>
);
