import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const sources = path.resolve(import.meta.dirname, '../../server/src');
/** The libraries of core: pure themselves, and at home in a Web Worker. */
const LIBRARIES = ['zod/mini', 'get-east-asian-width', 'entities', 'fflate', 'pdfjs-dist/legacy/build/pdf.mjs'];
const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g;
const HOST_GLOBALS =
  /\b(?:process|require|Buffer|__dirname|window|self|globalThis|setTimeout|fetch)\s*[.([]|\bdocument\.(?:create|query|getElement|body|head|add)/;

/**
 * The floors of core, from the ground up. The helpers that know nothing of reports make one with the text.
 */
const FLOORS = [
  ['text', 'once', 'remembered', 'memory', 'sorted', 'budget'],
  ['document'],
  ['form'],
  ['report'],
  ['read'],
  ['figures'],
  ['diagnose'],
  ['prose'],
  ['rules'],
  ['lint'],
  ['analysis'],
  ['set'],
  ['features'],
];

/** The imports of every file of a folder: a path from `server/src` where they lead into it, else the module's name. */
function importsOf(folder: string): { file: string; imported: string }[] {
  const names = readdirSync(path.join(sources, folder), { recursive: true, encoding: 'utf8' });
  return names
    .filter(name => name.endsWith('.ts'))
    .flatMap(name => {
      const file = path.join(folder, name);
      const text = readFileSync(path.join(sources, file), 'utf8');
      return [...text.matchAll(IMPORT)].map(([, module = '']) => ({
        file,
        imported: module.startsWith('.') ? path.join(path.dirname(file), module) : module,
      }));
    });
}

const root = path.resolve(sources, '../..');

/** The files below a folder of the repository. */
const filesOf = (folder: string) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map(name => path.join(folder, name));

/** What the files of a folder import of the repository. */
function filesAskedForIn(folder: string): string[] {
  return filesOf(folder)
    .filter(file => /\.m?[jt]s$/.test(file))
    .flatMap(file => {
      const imports = readFileSync(path.join(root, file), 'utf8').matchAll(IMPORT);
      return [...imports].map(([, module = '']) => path.join(path.dirname(file), module));
    });
}

const below = (folder: string) => (module: string) => module.startsWith(`${folder}${path.sep}`);

describe('the house', () => {
  it('has a core that imports nothing but itself and its few libraries', () => {
    const imports = importsOf('core');
    expect(imports.length).toBeGreaterThan(300);
    expect(imports.filter(({ imported }) => !below('core')(imported) && !LIBRARIES.includes(imported))).toEqual([]);
  });

  it('has a core that asks nothing of its host', () => {
    for (const { file } of importsOf('core')) {
      const code = readFileSync(path.join(sources, file), 'utf8').replace(
        /\/\*[\s\S]*?\*\/|\/\/.*|'[^'\n]*'|`[^`]*`/g,
        '',
      );
      expect(HOST_GLOBALS.exec(code)?.[0], file).toBeUndefined();
    }
  });

  it('is built in floors: nothing imports from a floor above its own', () => {
    const floorOf = (file: string) => {
      const [name = ''] = file.slice(`core${path.sep}`.length).split(path.sep);
      return FLOORS.findIndex(floor => floor.includes(name.replace(/\.ts$/, '')));
    };
    const inCore = importsOf('core').filter(({ imported }) => below('core')(imported));
    expect(inCore.filter(({ file, imported }) => floorOf(file) < 0 || floorOf(imported) < 0)).toEqual([]);
    expect(inCore.filter(({ file, imported }) => floorOf(imported) > floorOf(file))).toEqual([]);
  });

  it('has no files that import each other in a circle, be it types', () => {
    const imports = new Map<string, string[]>();
    for (const { file, imported } of importsOf('core')) imports.set(file, [...(imports.get(file) ?? []), imported]);
    // What imports nothing that is left, or is imported by nothing, can be taken away; what cannot be, goes round.
    for (let before = -1; before !== imports.size; ) {
      before = imports.size;
      const asked = new Set([...imports.values()].flat());
      for (const [file, imported] of imports)
        if (!asked.has(file) || !imported.some(other => imports.has(other))) imports.delete(file);
    }
    expect([...imports.keys()]).toEqual([]);
  });

  it('has no file that nothing asks for, as one that was added and never listed', () => {
    const asked = new Set(['server/src', 'client', 'scripts'].flatMap(filesAskedForIn));
    const there = filesOf('server/src').filter(file => /\.(?:ts|json)$/.test(file) && !below('server/src/entry')(file));
    expect(there.filter(file => !asked.has(file))).toEqual([]);
  });

  it('goes one way: neither lsp nor cli knows the other, and only entry knows both', () => {
    expect(importsOf('lsp').filter(({ imported }) => below('cli')(imported) || below('entry')(imported))).toEqual([]);
    expect(importsOf('cli').filter(({ imported }) => below('lsp')(imported) || below('entry')(imported))).toEqual([]);
  });

  it('has no file system in the language server, which runs in a worker too', () => {
    expect(importsOf('lsp').filter(({ imported }) => imported.startsWith('node:'))).toEqual([]);
  });
});
