import {
  type Disposable,
  EventEmitter,
  type FileChangeEvent,
  FileChangeType,
  FilePermission,
  type FileStat,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  type Uri,
  workspace,
} from 'vscode';
import { crc32 } from '../../../server/src/core/document/crc32.ts';
import { documentAddress } from './address.ts';
import { watchDocument } from './document-watch.ts';
import { isWritable, type OpenDocuments, shownText } from './open-documents.ts';
import { putFile } from './put-file.ts';
import { createLikeActive, exists } from './save-as.ts';
import { explain, explainUnwritten } from './words.ts';
import { rewritten } from './write-back.ts';

/**
 * Shows documents as the files of their texts, so that VS Code edits a Word file as it edits any text: undo, hot exit, the
 * question at a conflict and the rest are its own. What is saved goes back into the document; kinds that cannot be written
 * are read-only.
 */
export class DocumentTexts implements FileSystemProvider {
  private readonly changes = new EventEmitter<FileChangeEvent[]>();
  readonly onDidChangeFile = this.changes.event;

  constructor(private readonly documents: OpenDocuments) {}

  async stat(uri: Uri): Promise<FileStat> {
    const known = await workspace.fs.stat(documentAddress(uri));
    // “Save as” looks around in folders.
    if (known.type & FileType.Directory) return known;
    const { stat, document, bytes } = await this.read(uri);
    const permissions = isWritable(document) ? stat.permissions : FilePermission.Readonly;
    return { type: FileType.File, ctime: stat.ctime, mtime: stat.mtime, size: distinctSize(bytes), permissions };
  }

  async readFile(uri: Uri): Promise<Uint8Array> {
    const { document } = await this.read(uri);
    return new TextEncoder().encode(shownText(document));
  }

  async writeFile(uri: Uri, content: Uint8Array): Promise<void> {
    const target = documentAddress(uri);
    try {
      const isThere = await exists(target);
      // “Save as” has an empty file first, and writes the text into it.
      if (!isThere && content.length === 0) return await createLikeActive(target);
      // One that was deleted comes back, as the files of other editors do.
      if (isThere) await this.read(uri);
      const last = await this.documents.last(target);
      if (!last) throw FileSystemError.Unavailable(explainUnwritten(FileSystemError.FileNotFound()));
      const bytes = rewritten(last, new TextDecoder().decode(content));
      await putFile(target, bytes, isThere);
    } finally {
      this.documents.forget(target);
    }
    this.changes.fire([{ type: FileChangeType.Changed, uri }]);
  }

  /** Follows the document itself: another program may write it. */
  watch(uri: Uri): Disposable {
    const tell = (type: FileChangeType) => () => this.changes.fire([{ type, uri }]);
    return watchDocument(uri, tell(FileChangeType.Changed), tell(FileChangeType.Deleted));
  }

  async readDirectory(uri: Uri): Promise<[string, FileType][]> {
    return workspace.fs.readDirectory(documentAddress(uri));
  }

  async createDirectory(uri: Uri): Promise<void> {
    await workspace.fs.createDirectory(documentAddress(uri));
  }

  delete(): never {
    throw FileSystemError.NoPermissions();
  }

  rename(): never {
    throw FileSystemError.NoPermissions();
  }

  private async read(uri: Uri) {
    try {
      return await this.documents.read(documentAddress(uri));
    } catch (error) {
      throw error instanceof FileSystemError ? error : FileSystemError.Unavailable(explain(error));
    }
  }
}

/**
 * The size of a document, with a fraction that its content makes. VS Code tells a conflict by the size, as it does not look
 * into files; but a Word file with another figure in it is often as long as before.
 */
function distinctSize(bytes: Uint8Array): number {
  return bytes.length + crc32(bytes) / 2 ** 32;
}
