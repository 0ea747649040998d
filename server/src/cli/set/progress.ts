import type { Language } from '../../core/text/bilingual.ts';

/** How often a person is told, in milliseconds: often enough to see that it goes on. */
const INTERVAL = 200;

/** A line on the terminal that says how far the work is. Says nothing where standard error is no terminal. */
export class Progress {
  private last = 0;
  private shown = false;

  /** `quiet` where results are written to the same terminal. */
  constructor(
    private readonly total: number,
    private readonly language: Language,
    private readonly quiet = false,
    private readonly stream: NodeJS.WriteStream = process.stderr,
  ) {}

  /** Tells that so many files are done. */
  tell(done: number): void {
    const now = Date.now();
    if (this.quiet || !this.stream.isTTY || now - this.last < INTERVAL) return;
    this.last = now;
    this.shown = true;
    const percent = Math.floor((done / this.total) * 100);
    const words = this.language === 'zh' ? `已读 ${done}/${this.total} 个文件` : `${done} of ${this.total} files`;
    this.stream.write(`\r\u001b[K${words}  ${percent}%`);
  }

  /** Takes the line away. */
  end(): void {
    if (this.shown) this.stream.write('\r\u001b[K');
    this.shown = false;
  }
}
