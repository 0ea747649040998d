import * as vscode from 'vscode';
import { textAddress } from '../../client/src/documents/address.ts';
import { readDocx } from '../../server/src/core/document/docx/read-docx.ts';
import { reportDocx } from '../support/docx-generator.ts';
import { assert } from './assert.ts';
import { closeAll, eventually, gouji, writeFile } from './gouji.ts';

const ORGAN = '临河县文化局';
const report = reportDocx({ organ: ORGAN });
const original = readDocx(report).text;
const FIGURE = /^(一、本年新收.*\t)0$/m;
const edited = original.replace(FIGURE, '$17');

/** A disk that fails as it is told to, and keeps count of what is written into each file. */
class FaultyDisk implements vscode.FileSystemProvider {
  private readonly changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.changes.event;
  readonly files = new Map<string, { bytes: Uint8Array; mtime: number }>();
  readonly written: string[] = [];
  isReadonly = false;
  /** What the files are: a link to a device is none. */
  type = vscode.FileType.File;
  /** Throws where something is to fail. */
  fault: (operation: 'write' | 'rename' | 'delete', path: string) => void = () => {};

  stat({ path }: vscode.Uri): vscode.FileStat {
    if (path === '/') return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    const { bytes, mtime } = this.read(path);
    const permissions = this.isReadonly ? { permissions: vscode.FilePermission.Readonly } : {};
    return { type: this.type, ctime: 0, mtime, size: bytes.length, ...permissions };
  }
  readFile({ path }: vscode.Uri): Uint8Array {
    return this.read(path).bytes;
  }
  writeFile({ path }: vscode.Uri, bytes: Uint8Array): void {
    // Half of it is there when the writing ends.
    this.put(path, bytes.slice(0, bytes.length / 2));
    this.fault('write', path);
    this.put(path, bytes);
  }
  rename(from: vscode.Uri, to: vscode.Uri): void {
    this.fault('rename', to.path);
    this.files.set(to.path, this.read(from.path));
    this.files.delete(from.path);
  }
  delete({ path }: vscode.Uri): void {
    this.read(path);
    this.fault('delete', path);
    this.files.delete(path);
  }
  watch = () => new vscode.Disposable(() => {});
  readDirectory = () => [...this.files.keys()].map((path): [string, vscode.FileType] => [path.slice(1), 1]);
  createDirectory(): void {}

  private put(path: string, bytes: Uint8Array): void {
    this.written.push(path);
    this.files.set(path, { bytes, mtime: Date.now() });
  }
  private read(path: string) {
    const file = this.files.get(path);
    if (!file) throw vscode.FileSystemError.FileNotFound(path);
    return file;
  }
}

describe('a Word file whose text is saved', () => {
  const isSame = (one: Uint8Array, other: Uint8Array) =>
    one.length === other.length && one.every((byte, at) => byte === other[at]);
  let count = 0;
  const newFile = () => writeFile(`faults/${ORGAN}2024年政府信息公开工作年度报告-${++count}.docx`, report);
  const textOf = async (file: vscode.Uri) => readDocx(await vscode.workspace.fs.readFile(file)).text;

  async function openText(file: vscode.Uri): Promise<vscode.TextEditor> {
    return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(textAddress(file)));
  }
  async function type({ document }: vscode.TextEditor, text: string): Promise<void> {
    const edit = new vscode.WorkspaceEdit();
    const whole = new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length));
    edit.replace(document.uri, whole, text);
    assert(await vscode.workspace.applyEdit(edit), 'the edit was not taken');
  }
  /** Saves, and gives whether that was done. */
  const save = ({ document }: vscode.TextEditor) =>
    document.save().then(
      saved => saved,
      () => false,
    );

  before(gouji);
  afterEach(closeAll);
  after(() =>
    vscode.workspace.fs.delete(vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'faults'), {
      recursive: true,
    }),
  );

  it('takes back and does again what was saved', async () => {
    const file = await newFile();
    const editor = await openText(file);
    await type(editor, edited);
    assert(await save(editor), 'it was not saved');
    for (const [command, text] of [
      ['undo', original],
      ['redo', edited],
    ] as const) {
      await vscode.commands.executeCommand(command);
      await eventually(`what ${command} gives`, () => editor.document.getText() === text);
      assert(await save(editor), `it was not saved after ${command}`);
      assert((await textOf(file)) === text, `the file says otherwise after ${command}`);
    }
  });

  it('is read again when it is reverted', async () => {
    const file = await newFile();
    const editor = await openText(file);
    await type(editor, edited);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await eventually('the text of the file', () => !editor.document.isDirty && editor.document.getText() === original);
    assert(isSame(await vscode.workspace.fs.readFile(file), report), 'the file was changed');
  });

  it('is not written over what another program has written meanwhile', async () => {
    const file = await newFile();
    const editor = await openText(file);
    await type(editor, edited);
    const other = reportDocx({ organ: '临河县财政局' });
    await vscode.workspace.fs.writeFile(file, other);
    assert(!(await save(editor)), 'it was saved');
    assert(isSame(await vscode.workspace.fs.readFile(file), other), 'what the other program wrote is gone');
    assert(editor.document.getText() === edited, 'what was typed is gone');
  });

  it('is not written over another figure either, which makes the file no longer and no shorter', async () => {
    const [first, other] = [1, 2].map(count =>
      reportDocx({ organ: ORGAN, rows: { received: `${count} 0 0 0 0 0 9` } }),
    );
    assert(first!.length === other!.length, `the files have ${first!.length} and ${other!.length} bytes`);
    const file = await newFile();
    await vscode.workspace.fs.writeFile(file, first!);
    const editor = await openText(file);
    await type(editor, edited);
    await vscode.workspace.fs.writeFile(file, other!);
    assert(!(await save(editor)), 'it was saved');
    assert(isSame(await vscode.workspace.fs.readFile(file), other!), 'what the other program wrote is gone');
  });

  it('comes back with its form when it was deleted meanwhile', async () => {
    const file = await newFile();
    const editor = await openText(file);
    await type(editor, edited);
    await vscode.workspace.fs.delete(file);
    assert(await save(editor), 'it was not saved');
    assert((await textOf(file)) === edited, 'the file says otherwise');
  });

  it('is saved as another Word file with all of its form, or as a text', async () => {
    const file = await newFile();
    await openText(file);
    const [copy, text] = ['-copy.docx', '.txt'].map(end => file.with({ path: file.path.replace('.docx', end) }));
    for (const target of [copy!, text!]) {
      // As VS Code does it.
      await vscode.workspace.fs.writeFile(textAddress(target), new Uint8Array());
      await vscode.workspace.fs.writeFile(textAddress(target), new TextEncoder().encode(edited));
    }
    assert((await textOf(copy!)) === edited, 'the copy says otherwise');
    assert(new TextDecoder().decode(await vscode.workspace.fs.readFile(text!)) === edited, 'the text says otherwise');
    assert(isSame(await vscode.workspace.fs.readFile(file), report), 'the first file was changed');
    const page = textAddress(file.with({ path: file.path.replace('.docx', '.xlsx') }));
    const refused = await messageOf(vscode.workspace.fs.writeFile(page, new Uint8Array()));
    assert(/Export|导出/.test(refused), refused);
  });

  describe('to a disk that fails', () => {
    const disk = new FaultyDisk();
    let file: vscode.Uri;
    let registered: vscode.Disposable;
    before(() => {
      registered = vscode.workspace.registerFileSystemProvider('faulty', disk);
    });
    beforeEach(() => {
      file = vscode.Uri.from({ scheme: 'faulty', path: `/2024年政府信息公开工作年度报告-${++count}.docx` });
      disk.isReadonly = false;
      disk.type = vscode.FileType.File;
      disk.fault = () => {};
      disk.files.clear();
      disk.files.set(file.path, { bytes: report, mtime: Date.now() - 5000 });
      disk.written.length = 0;
    });
    after(() => registered.dispose());

    const fails = (operation: string, error: Error) => {
      disk.fault = (tried, path) => {
        if (tried === operation && (operation !== 'delete' || path === file.path)) throw error;
      };
    };

    for (const [what, operation, error, told] of [
      ['is full', 'write', new Error('ENOSPC: no space left on device, write'), /disk is full|磁盘已满/],
      ['is read-only', 'write', new Error('EROFS: read-only file system, open'), /disk is read-only|磁盘是只读的/],
      ['has a file that Word holds open', 'delete', new Error('EBUSY: resource busy or locked'), /Word/],
      ['has a file that is read-only', 'write', vscode.FileSystemError.NoPermissions('denied'), /read-only|只读/],
      ['goes away while it is written', 'write', new Error('the connection is lost'), /connection is lost/],
    ] as const) {
      it(`and ${what} stays as it was, what was typed stays in the editor, and is told what to do`, async () => {
        const editor = await openText(file);
        await type(editor, edited);
        fails(operation, error);
        assert(!(await save(editor)), 'it was saved');
        assert(editor.document.isDirty && editor.document.getText() === edited, 'what was typed is gone');
        assert([...disk.files.keys()].join() === file.path, `there are ${[...disk.files.keys()]}`);
        assert(isSame(disk.files.get(file.path)!.bytes, report), 'the file was changed');
        const said = await messageOf(
          vscode.workspace.fs.writeFile(textAddress(file), new TextEncoder().encode(edited)),
        );
        assert(told.test(said) && /still here|还在这里/.test(said), said);

        disk.fault = () => {};
        assert(await save(editor), 'it is not saved when the disk is well again');
        assert(readDocx(disk.files.get(file.path)!.bytes).text === edited, 'the file says otherwise');
      });
    }

    it('and has no room for a name when the old file is away has the new one all the same', async () => {
      const editor = await openText(file);
      await type(editor, edited);
      fails('rename', new Error('EIO: i/o error, rename'));
      await save(editor);
      assert([...disk.files.keys()].join() === file.path, `there are ${[...disk.files.keys()]}`);
      assert(readDocx(disk.files.get(file.path)!.bytes).text === edited, 'the file says otherwise');
    });

    it('is the old file or the new one at any moment: it is never written into', async () => {
      const editor = await openText(file);
      await type(editor, edited);
      assert(await save(editor), 'it was not saved');
      assert(disk.written.length > 0 && !disk.written.includes(file.path), `written: ${disk.written}`);
    });

    it('and has a device or a pipe in its place does not read it, as that would not end', async () => {
      disk.type = vscode.FileType.SymbolicLink | vscode.FileType.Unknown;
      const said = await messageOf(vscode.workspace.fs.readFile(textAddress(file)).then(() => {}));
      assert(/regular file|普通文件/.test(said), said);
    });

    it('and may not be written cannot be typed into', async () => {
      disk.isReadonly = true;
      const { permissions } = await vscode.workspace.fs.stat(textAddress(file));
      assert(permissions === vscode.FilePermission.Readonly, `its permissions are ${permissions}`);
    });
  });

  /** What is said when something fails. */
  function messageOf(done: Thenable<void>): Promise<string> {
    return Promise.resolve(done).then(
      () => 'it was done',
      (error: Error) => error.message,
    );
  }
});
