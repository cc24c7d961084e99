/** Where a control sits that somebody uses: in a message, in a modal or on the App Home. */
export type Place = { messageTs: string } | { viewId: string } | { home: true };

/** What somebody chose or typed in one input: a text, an option's value, or several values or file ids. */
export type FieldValue = string | readonly string[];

/** Values of a view by block id, then action id. */
export type FieldValues = {
  readonly [blockId: string]: { readonly [actionId: string]: FieldValue };
};
