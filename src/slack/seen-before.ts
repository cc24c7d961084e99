/**
 * Answers whether a key was asked about before, remembering the last `capacity` keys.
 * Slack delivers an event again when it is not sure that the first delivery arrived.
 */
export const seenBefore = (capacity: number): ((key: string) => boolean) => {
  const keys = new Set<string>();
  return (key) => {
    if (keys.has(key)) return true;
    keys.add(key);
    if (keys.size > capacity) {
      const [oldest] = keys;
      if (oldest !== undefined) keys.delete(oldest);
    }
    return false;
  };
};
