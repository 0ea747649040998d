import { type Connection, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Analysis } from '../core/analysis.ts';
import { Memory } from '../core/memory.ts';
import type { DocumentSettings, SettingsByDocument } from './settings-by-document.ts';

/** An open document at one version, with everything that is known of it. */
export interface OpenDocument {
  readonly uri: string;
  readonly version: number;
  readonly analysis: Analysis;
  readonly settings: DocumentSettings;
  /** Names this version under these settings, and no other of any document or run of the server. */
  readonly id: string;
}

/** The last part of an address as a person reads it; an address that cannot be decoded stays as it is. */
function fileNameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** The open documents. Each version is analysed at most once, and only when something asks for it. */
export class Documents {
  private readonly texts = new TextDocuments(TextDocument);
  private readonly current = new Map<string, OpenDocument>();
  /** Every version of a document is read with what is known of the one before; most of it is the same. */
  private readonly memories = new Map<string, Memory>();
  private readonly run = Date.now().toString(36);
  private count = 0;

  constructor(private readonly settings: SettingsByDocument) {
    this.texts.onDidChangeContent(({ document }) => this.current.delete(document.uri));
    this.texts.onDidClose(({ document }) => {
      this.current.delete(document.uri);
      this.memories.delete(document.uri);
      settings.forget(document.uri);
    });
  }

  /** Follows what the client opens, edits and closes. */
  listen(connection: Connection): void {
    this.texts.listen(connection);
  }

  /** Calls back with the address of a document that was opened or edited. */
  onChange(listener: (uri: string) => void): void {
    this.texts.onDidChangeContent(({ document }) => listener(document.uri));
  }

  /** Calls back with the address of a document that was closed. */
  onClose(listener: (uri: string) => void): void {
    this.texts.onDidClose(({ document }) => listener(document.uri));
  }

  /** The document as it is once its settings are known, or undefined where it is not open. */
  async get(uri: string): Promise<OpenDocument | undefined> {
    if (!this.texts.get(uri)) return undefined;
    const settings = await this.settings.of(uri);
    const text = this.texts.get(uri);
    if (!text) return undefined;
    const known = this.current.get(uri);
    if (known?.settings === settings) return known;
    const document = {
      uri,
      version: text.version,
      analysis: new Analysis(text.getText(), settings.lint, this.memoryOf(uri), { fileName: fileNameOf(uri) }),
      settings,
      id: `${this.run}-${++this.count}`,
    };
    this.current.set(uri, document);
    return document;
  }

  private memoryOf(uri: string): Memory {
    const memory = this.memories.get(uri) ?? new Memory();
    this.memories.set(uri, memory);
    return memory;
  }

  /** The addresses of all open documents. */
  get uris(): string[] {
    return this.texts.keys();
  }
}
