import type { Tag } from '../world/tag.ts';

/** Tags, or none when the caller did not ask for them. */
export const tagsView = (
  tags: readonly Tag[],
  include: readonly string[] | undefined,
): { readonly tags?: readonly Tag[] } => (include?.includes('TAGS') ? { tags } : { tags: [] });
