import * as z from 'zod';

/** What the team wrote itself, as a folder. */
export const knowledgeSection = z
  .string()
  .trim()
  .min(1, 'may not be empty')
  .nullish()
  .transform((folder) => (folder == null ? null : { named: folder, path: folder }))
  .describe(
    'Folder with what you wrote about ECS at your place, such as ./our-ecs: concepts, comparisons, lessons, runbooks and names of services. From this file on.',
  );
