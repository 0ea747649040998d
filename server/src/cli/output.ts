import { once } from 'node:events';

/** How much is gathered before it is written: many small writes cost more than what they write. */
const CHUNK = 1 << 16;

/** Standard output, written in order and not faster than it is read. */
export class Output {
  private pending = '';
  private closed = false;

  constructor(private readonly stream: NodeJS.WriteStream) {
    // `gouji check … | head`: the reader has seen enough.
    stream.on('error', () => {
      this.closed = true;
    });
  }

  /** Whether nobody reads any more. */
  get isClosed(): boolean {
    return this.closed;
  }

  async write(content: string | Uint8Array): Promise<void> {
    if (typeof content !== 'string') {
      await this.flush();
      await this.send(content);
      return;
    }
    this.pending += content;
    if (this.pending.length >= CHUNK) await this.flush();
  }

  /** Writes what is pending and waits until the stream takes more. */
  async flush(): Promise<void> {
    const text = this.pending;
    this.pending = '';
    if (text !== '') await this.send(text);
  }

  private async send(content: string | Uint8Array): Promise<void> {
    if (this.closed || this.stream.write(content)) return;
    await Promise.race([once(this.stream, 'drain'), once(this.stream, 'close')]).catch(() => {});
  }
}
