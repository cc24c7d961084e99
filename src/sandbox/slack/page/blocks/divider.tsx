import * as z from 'zod/mini';
import { defineBlock } from './define-block.tsx';

export const Divider = defineBlock(z.object({}), () => <hr className="block-divider" />);
