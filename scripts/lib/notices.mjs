import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './paths.mjs';

/**
 * What others have written of what was bundled, with the words of their licences, which ask to come along.
 * @param {Iterable<string>} inputs the files that went into the bundles, from the repository's root
 * @returns {string} the text of the notices
 */
export function noticesOf(inputs) {
  const packages = new Set();
  for (const input of inputs) {
    // The innermost package that a file is of: node_modules/a/node_modules/@b/c/d.js is of @b/c.
    const folder = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1];
    if (folder) packages.add(folder);
  }
  const notices = [...packages]
    .map(folder => ({ folder: path.join(root, folder), manifest: manifestOf(path.join(root, folder)) }))
    .sort((a, b) => (a.manifest.name < b.manifest.name ? -1 : 1))
    .map(
      ({ folder, manifest }) =>
        `${manifest.name} ${manifest.version} (${manifest.license})\n\n${licenceIn(folder, manifest)}\n`,
    );
  const line = `\n${'-'.repeat(80)}\n\n`;
  return `勾稽 Gouji 的程序中含有以下软件。\nThe programs of Gouji contain the following software.\n${line}${[...new Set(notices)].join(line)}`;
}

function manifestOf(folder) {
  return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
}

/** The words of a package's licence; where it only names it, those that all of that name have. */
function licenceIn(folder, { author, license }) {
  const name = readdirSync(folder).find(file => /^(licen[cs]e|copying)/i.test(file));
  if (name) return readFileSync(path.join(folder, name), 'utf8').trim();
  const words = { ISC, MIT }[license];
  if (!words) throw new Error(`${folder} has no licence that could come along`);
  return `Copyright ${author?.name ?? author}\n\n${words}`;
}

const ISC = `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted,
provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED
WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR
CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT,
NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`;

const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation
files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy,
modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software
is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES
OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE
LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR
IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
