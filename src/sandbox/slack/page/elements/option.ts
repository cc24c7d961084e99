import * as z from 'zod/mini';
import { textObject } from '../text/text-object.ts';

/** Slack's option object. */
export const option = z.object({
  text: textObject,
  value: z.optional(z.string()),
  description: z.optional(textObject),
  url: z.optional(z.string()),
});

export const optionGroup = z.object({ label: textObject, options: z.array(option) });

export type Option = z.infer<typeof option>;

/** An option as a list shows it. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly description?: string | undefined;
  readonly group?: string | undefined;
}

const choice = (from: Option, group?: string): Choice => ({
  value: from.value ?? from.text.text,
  label: from.text.text,
  description: from.description?.text,
  group,
});

/** Options, grouped or not, as one list. */
export const choicesOf = (
  options: readonly Option[] = [],
  groups: readonly z.infer<typeof optionGroup>[] = [],
): Choice[] => [
  ...options.map((each) => choice(each)),
  ...groups.flatMap((group) => group.options.map((each) => choice(each, group.label.text))),
];

/** Those whose label or description holds every typed word, in any case. */
export const filterChoices = (choices: readonly Choice[], typed: string): readonly Choice[] => {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return choices.filter(({ label, description = '' }) => {
    const text = `${label} ${description}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
};
