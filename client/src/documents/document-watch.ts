import { Disposable, RelativePattern, Uri, window, workspace } from 'vscode';
import { documentAddress } from './address.ts';

/**
 * Follows the document behind a text: `changed` is called when another program has written it. Where VS Code's watchers see
 * nothing (a network drive, a container), it is looked at when the window or an editor comes to the front, as somebody who
 * wrote in Word comes back.
 */
export function watchDocument(text: Uri, changed: () => void, deleted: () => void): Disposable {
  const document = documentAddress(text);
  const name = document.path.slice(document.path.lastIndexOf('/') + 1);
  const pattern = new RelativePattern(Uri.joinPath(document, '..'), escapeGlob(name));
  const watcher = workspace.createFileSystemWatcher(pattern);
  let seen: number | undefined;
  const look = async () => {
    const { mtime } = await workspace.fs.stat(document);
    if (seen !== undefined && mtime !== seen) changed();
    seen = mtime;
  };
  // Not there for a moment while it is written anew.
  const lookAgain = () => void look().catch(() => {});
  lookAgain();
  return Disposable.from(
    watcher,
    watcher.onDidChange(changed),
    watcher.onDidCreate(changed),
    watcher.onDidDelete(deleted),
    window.onDidChangeWindowState(lookAgain),
    window.onDidChangeActiveTextEditor(lookAgain),
  );
}

/** Letters that a pattern would take for its own stand for themselves in brackets: 报告[1].docx. */
function escapeGlob(name: string): string {
  return name.replace(/[[\]{}*?]/g, '[$&]');
}
