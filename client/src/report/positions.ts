import { Position, Range, type TextDocument, type TextEditor, window } from 'vscode';

/** A place as the protocol writes it. */
export interface ProtocolPosition {
  readonly line: number;
  readonly character: number;
}

/** A place of the protocol as one of the editor. */
export function positionOf({ line, character }: ProtocolPosition): Position {
  return new Position(line, character);
}

/** A range of the protocol as one of the editor. */
export function rangeOf({ start, end }: { readonly start: ProtocolPosition; readonly end: ProtocolPosition }): Range {
  return new Range(positionOf(start), positionOf(end));
}

/** A position of the editor as the protocol writes it. What is sent to a worker must be plain. */
export function protocolPosition({ line, character }: Position): ProtocolPosition {
  return { line, character };
}

/** A range of the editor as the protocol writes it. */
export function protocolRange({ start, end }: Range): { start: ProtocolPosition; end: ProtocolPosition } {
  return { start: protocolPosition(start), end: protocolPosition(end) };
}

/** Shows a document where it is open already, with that range selected. */
export async function showRange(document: TextDocument, selection: Range, preserveFocus = false): Promise<TextEditor> {
  const viewColumn = window.visibleTextEditors.find(editor => editor.document === document)?.viewColumn;
  return window.showTextDocument(document, { selection, preserveFocus, ...(viewColumn ? { viewColumn } : {}) });
}
