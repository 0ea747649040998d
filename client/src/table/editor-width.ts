import { type Disposable, EventEmitter, type TextDocument, workspace } from 'vscode';

/** The widest table that is aligned where nothing is known of the width, in digits: what most windows have room for. */
const USUAL = 80;
/** What line numbers, margins and the scroll bar take, in pixels. */
const EDGES = 90;
/** The share of an editor that its minimap leaves, and the width of a digit in heights of the font. */
const BESIDE_MINIMAP = 0.88;
const DIGIT = 0.6;

/**
 * How wide a table may become in an editor that wraps lines. VS Code does not tell how wide an editor is; but one beside
 * the preview is as wide as that, and there it matters.
 */
export class EditorWidth implements Disposable {
  private readonly changed = new EventEmitter<void>();
  readonly onDidChange = this.changed.event;
  private preview: number | null = null;

  /** The preview is so wide, in pixels; null where there is none. */
  setPreview(width: number | null): void {
    if (width === this.preview) return;
    this.preview = width;
    this.changed.fire();
  }

  /** In digits; undefined where lines are not wrapped, so that there is room for any table. */
  columnsFor(document: TextDocument): number | undefined {
    const editor = workspace.getConfiguration('editor', document);
    if (editor.get('wordWrap') === 'off') return undefined;
    if (this.preview === null) return USUAL;
    const text = this.preview * (editor.get('minimap.enabled') ? BESIDE_MINIMAP : 1) - EDGES;
    return Math.max(1, Math.floor(text / (editor.get('fontSize', 14) * DIGIT)));
  }

  dispose(): void {
    this.changed.dispose();
  }
}
