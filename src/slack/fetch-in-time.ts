type Fetch = typeof globalThis.fetch;

/**
 * `fetch` that rejects with a TimeoutError when there is no answer after `milliseconds`. Bolt's `respond` sets no limit
 * of its own, and an answer that hangs would keep the next way of answering from being tried.
 */
export const fetchInTime =
  (milliseconds: number, fetch: Fetch): Fetch =>
  (input, init) =>
    fetch(input, { ...init, signal: init?.signal ?? AbortSignal.timeout(milliseconds) });
