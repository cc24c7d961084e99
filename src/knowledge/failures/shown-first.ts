/** A cause, and how to tell that it is this one: what the error says then stands in double quotes. */
interface Cause {
  readonly cause: string;
  readonly tell: string | null;
}

const QUOTED = /"([^"]{4,200})"/g;

/** The causes in their order, but those whose own words the pasted text holds come first. */
export const shownFirst = <One extends Cause>(
  causes: readonly One[],
  text: string,
): readonly One[] => {
  const pasted = text.toLowerCase();
  const isShown = ({ tell }: Cause): boolean =>
    [...(tell ?? '').matchAll(QUOTED)].some(([, words = '']) =>
      pasted.includes(words.toLowerCase()),
    );
  return [...causes.filter(isShown), ...causes.filter((one) => !isShown(one))];
};
