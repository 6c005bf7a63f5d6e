import { vi } from 'vitest';

const TURNS = 40;
const STEP = 100;

/** Stops the clocks that the product waits by. The storage goes on in turns of its own, which take no time. */
export function stopClocks(): void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
}

/** Lets all happen that waits for its turn only, and not for time to pass. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn++) {
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
}

/** So much later, in steps so small that what a clock sets off is done before the next one rings. */
export async function later(millis: number): Promise<void> {
  await settled();
  for (let left = millis; left > 0; left -= STEP) {
    await vi.advanceTimersByTimeAsync(Math.min(left, STEP));
    await settled();
  }
}
