/** One event of a stream of server-sent events (WHATWG HTML, 9.2). */
export interface StreamEvent {
  name: string;
  data: string;
}

/** Takes a stream apart that comes in pieces of any size. */
export class EventReader {
  private rest = '';

  /** The events that are complete with this piece. */
  read(piece: string): StreamEvent[] {
    const blocks = (this.rest + piece).split(/\r?\n\r?\n/);
    this.rest = blocks.pop() ?? '';
    return blocks.map((block) => EventReader.event(block)).filter(({ data }) => data !== '');
  }

  private static event(block: string): StreamEvent {
    const lines = block.split(/\r?\n/);
    const field = (name: string) =>
      lines
        .filter((line) => line.startsWith(`${name}:`))
        .map((line) => line.slice(name.length + 1).replace(/^ /, ''))
        .join('\n');
    return { name: field('event'), data: field('data') };
  }
}
