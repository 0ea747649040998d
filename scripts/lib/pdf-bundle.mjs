import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** The character maps of Chinese fonts that are not embedded, of the 170 that there are. */
const CMAPS = [
  'Adobe-GB1-UCS2',
  ...['GB-EUC', 'GBK-EUC', 'GBKp-EUC', 'GBK2K', 'GBpc-EUC', 'UniGB-UCS2', 'UniGB-UTF16'].flatMap(name => [
    `${name}-H`,
    `${name}-V`,
  ]),
];

const cmaps = {
  name: 'cmaps',
  setup(build) {
    build.onResolve({ filter: /^pdfjs-dist\/cmaps\/gb1$/ }, ({ path: name }) => ({ path: name, namespace: 'cmaps' }));
    build.onLoad({ filter: /.*/, namespace: 'cmaps' }, () => {
      const folder = path.join(
        path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')),
        'cmaps',
      );
      const entries = CMAPS.map(name => [name, readFileSync(path.join(folder, `${name}.bcmap`)).toString('base64')]);
      const contents = `const bytes = text => Uint8Array.from(atob(text), character => character.charCodeAt(0));
        export default Object.fromEntries(Object.entries(${JSON.stringify(Object.fromEntries(entries))}).map(([name, text]) => [name, bytes(text)]));`;
      return { contents, loader: 'js' };
    });
  },
};

/**
 * The reader of PDF as a bundle of its own, which Node loads as a module and a worker as a script: `goujiPdf.readPdf`. The
 * library must not take itself to be in Node, where it asks for a canvas, nor in a worker of its own, where it would take
 * over every message that the worker is sent.
 */
export const pdfBundle = {
  entryPoints: ['server/src/entry/pdf.ts'],
  bundle: true,
  platform: 'neutral',
  mainFields: ['module', 'main'],
  target: 'es2022',
  format: 'iife',
  globalName: 'goujiPdf',
  // Nothing is drawn, and the one class that is made on loading is not there in Node.
  define: { process: 'undefined', self: 'undefined', DOMMatrix: 'Object', 'import.meta.url': '""' },
  footer: { js: 'if (typeof module === "object") module.exports = goujiPdf; else globalThis.goujiPdf = goujiPdf;' },
  plugins: [cmaps],
  logLevel: 'warning',
};
