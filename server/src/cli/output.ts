import { bilingual } from '../core/text/bilingual.ts';
import { CannotRun, reasonOf } from './failure.ts';

/** How much is gathered before it is written: many small writes cost more than what they write. */
const CHUNK = 1 << 16;
/** For how long it is gathered at most, in milliseconds: whoever waits sees what is known. */
const REST = 100;

/** A stream of results, written in order and not faster than it is read. */
export class Output {
  private pending = '';
  private closed = false;
  private lastSent = 0;

  constructor(private readonly stream: NodeJS.WritableStream) {
    // Every write tells of its own error; without a listener the same error would end the process.
    stream.on('error', () => {});
  }

  /** Whether nobody reads any more: `gouji check … | head` has seen enough. */
  get isClosed(): boolean {
    return this.closed;
  }

  /** Throws CannotRun where what is written gets lost, as on a full disk. */
  async write(content: string | Uint8Array): Promise<void> {
    if (typeof content !== 'string') {
      await this.flush();
      await this.send(content);
      return;
    }
    this.pending += content;
    if (this.pending.length >= CHUNK || Date.now() - this.lastSent >= REST) await this.flush();
  }

  /** Writes what is pending and waits until it is out. Throws as `write` does. */
  async flush(): Promise<void> {
    const text = this.pending;
    this.pending = '';
    if (text !== '') await this.send(text);
  }

  private async send(content: string | Uint8Array): Promise<void> {
    if (this.closed) return;
    const error = await new Promise<Error | null | undefined>(resolve => {
      this.stream.write(content, resolve);
    });
    this.lastSent = Date.now();
    if (!error) return;
    this.closed = true;
    if (!CLOSED.has((error as NodeJS.ErrnoException).code ?? '')) {
      const { zh, en } = reasonOf(error);
      throw new CannotRun(bilingual(`结果没有写完：${zh}`, `the results could not be written: ${en}`));
    }
  }
}

/** What is said of a pipe whose reader has gone. */
const CLOSED = new Set(['EPIPE', 'EOF', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_PREMATURE_CLOSE']);
