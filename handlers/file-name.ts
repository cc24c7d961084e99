const LONGEST = 80;

/** A file's name after the family of a definition, with nothing in it that a file system or Slack could mistake. */
export const fileName = (family: string | null, ending: string): string => {
  const safe = (family ?? '').replace(/[^\w-]+/g, '-').slice(0, LONGEST);
  return `${/\w/.test(safe) ? safe : 'task-definition'}${ending}`;
};
