import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const sources = path.resolve(import.meta.dirname, '../../server/src');
/** The libraries of core: pure themselves, and at home in a Web Worker. */
const LIBRARIES = ['zod/mini', 'get-east-asian-width', 'entities', 'fflate', 'pdfjs-dist/legacy/build/pdf.mjs'];
const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g;
const HOST_GLOBALS =
  /\b(?:process|require|Buffer|__dirname|window|self|globalThis|setTimeout|fetch)\s*[.([]|\bdocument\.(?:create|query|getElement|body|head|add)/;

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

  it('goes one way: neither lsp nor cli knows the other, and only entry knows both', () => {
    expect(importsOf('lsp').filter(({ imported }) => below('cli')(imported) || below('entry')(imported))).toEqual([]);
    expect(importsOf('cli').filter(({ imported }) => below('lsp')(imported) || below('entry')(imported))).toEqual([]);
  });

  it('has no file system in the language server, which runs in a worker too', () => {
    expect(importsOf('lsp').filter(({ imported }) => imported.startsWith('node:'))).toEqual([]);
  });
});
