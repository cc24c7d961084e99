import { memo } from 'react';
import type { SlackObject } from '../../state.ts';
import { Actions } from './actions.tsx';
import { Alert } from './alert.tsx';
import { Context } from './context.tsx';
import { DataTable } from './data-table.tsx';
import { DataVisualization } from './data-visualization.tsx';
import type { BlockView } from './define-block.tsx';
import { Divider } from './divider.tsx';
import { FileBlock } from './file.tsx';
import { Header } from './header.tsx';
import { ImageBlock } from './image.tsx';
import { Input } from './input.tsx';
import { MarkdownBlock } from './markdown.tsx';
import { RichTextBlock } from './rich-text-block.tsx';
import { Section } from './section.tsx';
import { Table } from './table.tsx';

const views: { readonly [type: string]: BlockView } = {
  actions: Actions,
  alert: Alert,
  context: Context,
  data_table: DataTable,
  data_visualization: DataVisualization,
  divider: Divider,
  file: FileBlock,
  header: Header,
  image: ImageBlock,
  input: Input,
  markdown: MarkdownBlock,
  rich_text: RichTextBlock,
  section: Section,
  table: Table,
};

const Block = ({ object }: { object: SlackObject }) => {
  const type = String(object['type']);
  const View = Object.hasOwn(views, type) ? views[type] : undefined;
  const id = object['block_id'];
  if (View) return <View object={object} blockId={typeof id === 'string' ? id : ''} />;
  return <p className="unreadable">A block that this page does not draw: {type}</p>;
};

/** Blocks from top to bottom. */
export const Blocks = memo(({ blocks }: { blocks: readonly SlackObject[] }) => (
  <div className="blocks">
    {blocks.map((object, index) => (
      <Block key={String(object['block_id'] ?? `${index} ${object['type']}`)} object={object} />
    ))}
  </div>
));
