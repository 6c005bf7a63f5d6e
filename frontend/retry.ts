/** Does something again after a while, each time after twice as long, and never all devices at the same moment. */
export class Retry {
  private timer = 0;
  private wait: number;

  /** @param first and longest in milliseconds */
  constructor(
    private readonly first: number,
    private readonly longest: number,
    private readonly what: () => void,
  ) {
    this.wait = first;
  }

  /** @param atLeast milliseconds that the server asked to wait */
  later(atLeast = 0): void {
    this.rest();
    this.timer = window.setTimeout(this.what, Math.max(atLeast, this.wait * (0.75 + Math.random() / 2)));
    this.wait = Math.min(this.longest, this.wait * 2);
  }

  /** It went well: the next time the waiting begins anew. */
  reset(): void {
    this.wait = this.first;
  }

  /** Does nothing of its own accord any more. */
  rest(): void {
    window.clearTimeout(this.timer);
  }
}
