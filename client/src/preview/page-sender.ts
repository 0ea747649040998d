import type { Webview } from 'vscode';
import { changeOf } from './change.ts';
import type { Shown, ToPage } from './messages.ts';

/** Tells the page what to show. The way to it is long, so that of what the page has already nothing is sent again. */
export class PageSender {
  private turn = 0;
  private shown: Shown | undefined;

  constructor(private readonly webview: Webview) {}

  /** Has the page show this. */
  show(shown: Shown): void {
    const change = this.shown && changeOf(this.shown, shown);
    this.shown = shown;
    if (change?.puts.length === 0 && change.move.by === 0) return;
    const turn = ++this.turn;
    this.send(change ? { type: 'change', turn, change } : { type: 'show', turn, shown });
  }

  /** What the page shows is not known any more; next time it is sent everything. */
  forget(): void {
    this.shown = undefined;
  }

  send(message: ToPage): void {
    void this.webview.postMessage(message);
  }
}
