/** Lets messages in that arrived meanwhile. */
export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** Work longer than this in one go is felt as a stutter. */
const sliceMs = 25;

/** Calls `pause` whenever a slice of time is used up. */
export function createPacer(): () => Promise<void> {
  let since = Date.now();
  return async () => {
    if (Date.now() - since < sliceMs) return;
    await pause();
    since = Date.now();
  };
}
