import { FileSystemError, Uri, workspace } from 'vscode';
import { draftName } from './draft-name.ts';
import { exists } from './save-as.ts';
import { explainUnwritten } from './words.ts';

/**
 * Puts content in the place of a file: beside it first, and then into its place, so that the file never is half a one.
 * @param isThere whether there is a file whose rights the new one is to have
 * @throws {FileSystemError} where it cannot be written; says what to do, and the file is as it was
 */
export async function putFile(file: Uri, bytes: Uint8Array, isThere: boolean): Promise<void> {
  const name = file.path.slice(file.path.lastIndexOf('/') + 1);
  const draft = Uri.joinPath(file, '..', draftName(name, crypto.randomUUID().slice(0, 8)));
  try {
    // A copy has the rights of the file: those of a file that is read-only refuse here, and all others are kept.
    if (isThere) await workspace.fs.copy(file, draft);
    await workspace.fs.writeFile(draft, bytes);
    await workspace.fs.rename(draft, file, { overwrite: true });
  } catch (error) {
    if (isThere && !(await exists(file))) return fillIn(file, bytes, draft);
    await workspace.fs.delete(draft).then(undefined, () => {});
    throw FileSystemError.Unavailable(explainUnwritten(error));
  }
}

/** VS Code takes the old file away before it renames the new one. Where only that was done, the content is in the draft. */
async function fillIn(file: Uri, bytes: Uint8Array, draft: Uri): Promise<void> {
  try {
    await workspace.fs.writeFile(file, bytes);
  } catch (error) {
    throw FileSystemError.Unavailable(explainUnwritten(error, draft.path.slice(draft.path.lastIndexOf('/') + 1)));
  }
  await workspace.fs.delete(draft).then(undefined, () => {});
}
