import { closeSync, fstatSync, ftruncateSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** How much is kept in memory before it is written, and read at a time: a folder of a county needs no file. */
const CHUNK = 1 << 20;
const LINE_FEED = 10;

/**
 * Lines that are appended and read again by their number, in a file once they are many, so that they take no memory. In
 * a file that is named they outlive the program.
 */
export class LineStore {
  /** Where each line begins, and behind the last one where the next will. */
  private readonly starts: number[] = [0];
  /**
   * What is not written yet, and what a line is read into. They are there for good: memory taken anew for each line piles
   * up faster than it is given back, and a short line that waits would hold a whole piece of Node's own pool.
   */
  private waiting = Buffer.alloc(0);
  private line = Buffer.alloc(0);
  private waitingBytes = 0;
  private written = 0;
  private file: number | undefined;
  private folder: string | undefined;

  private constructor(private readonly name?: string) {}

  /** Lines for as long as the program runs. */
  static temporary(): LineStore {
    return new LineStore();
  }

  /**
   * The lines of a file, which is made where it is not there. The last one is dropped where it does not end: the program
   * was ended while it wrote. Throws where the file cannot be opened.
   */
  static of(name: string): LineStore {
    const store = new LineStore(name);
    store.file = openSync(name, 'a+');
    const size = fstatSync(store.file).size;
    const chunk = Buffer.alloc(CHUNK);
    for (let at = 0; at < size; ) {
      const count = readSync(store.file, chunk, 0, CHUNK, at);
      for (let end = chunk.indexOf(LINE_FEED); end >= 0 && end < count; end = chunk.indexOf(LINE_FEED, end + 1))
        store.starts.push(at + end + 1);
      at += count;
    }
    store.written = store.starts.at(-1)!;
    if (store.written < size) ftruncateSync(store.file, store.written);
    return store;
  }

  /** How many lines there are. */
  get size(): number {
    return this.starts.length - 1;
  }

  /** Appends a line, which holds no line end. */
  append(line: string): void {
    const text = `${line}\n`;
    const length = Buffer.byteLength(text);
    if (this.waitingBytes + length > Math.max(CHUNK, this.waiting.length)) this.flush();
    if (this.waiting.length < length) this.waiting = Buffer.allocUnsafeSlow(Math.max(CHUNK, length));
    this.waiting.write(text, this.waitingBytes);
    this.waitingBytes += length;
    this.starts.push(this.starts.at(-1)! + length);
  }

  /** Reads the line of a number, from 0. */
  read(index: number): string {
    const [start, end] = [this.starts[index]!, this.starts[index + 1]! - 1];
    if (start >= this.written) return this.waiting.toString('utf8', start - this.written, end - this.written);
    const length = end - start;
    if (this.line.length < length) this.line = Buffer.allocUnsafeSlow(length * 2);
    readSync(this.file!, this.line, 0, length, start);
    return this.line.toString('utf8', 0, length);
  }

  /** Writes what is kept in memory. */
  flush(): void {
    if (this.waitingBytes === 0) return;
    this.file ??= this.openTemporary();
    for (let done = 0; done < this.waitingBytes; )
      done += writeSync(this.file, this.waiting, done, this.waitingBytes - done);
    this.written += this.waitingBytes;
    this.waitingBytes = 0;
  }

  /** Ends the work with it; the lines of a file that was not named are gone. */
  close(): void {
    if (this.name !== undefined) this.flush();
    if (this.file !== undefined) closeSync(this.file);
    this.file = undefined;
    this.removeFolder();
  }

  private openTemporary(): number {
    this.folder = mkdtempSync(path.join(tmpdir(), 'gouji-'));
    const file = openSync(path.join(this.folder, 'lines'), 'a+');
    // Where a file may go while it is open, nothing is left behind, however the program ends.
    if (process.platform === 'win32') process.once('exit', this.removeFolder);
    else this.removeFolder();
    return file;
  }

  private readonly removeFolder = (): void => {
    if (this.folder) rmSync(this.folder, { recursive: true, force: true });
    this.folder = undefined;
  };
}
