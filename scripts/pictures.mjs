// npm run pictures [-- scene …]: takes pictures of the real VS Code and writes <scene>-<theme>.png into the scene's folder.
//   --out FOLDER  elsewhere        --no-build  of the extension as it is built
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { temporaryFolder } from './lib/cleanup.mjs';
import { cacheFolder, root } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { scenes } from './picture-scenes.mjs';
import { setUp } from './setup.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string' }, 'no-build': { type: 'boolean' } },
});
const wanted = positionals.length > 0 ? positionals : Object.keys(scenes);
for (const name of wanted.filter(name => !scenes[name])) {
  console.error(`✗ 没有场景 no scene "${name}": ${Object.keys(scenes).join(', ')}`);
  process.exit(2);
}

await setUp();
// These need what has only now been installed.
const { packageExtension } = await import('./package.mjs');
const { openWorkbench } = await import('./vscode-host/workbench.mjs');

if (!options['no-build']) await run(process.execPath, ['scripts/build.mjs']);
const vsix = path.join(temporaryFolder('pictures-', cacheFolder).folder, 'gouji.vsix');
await packageExtension(vsix);

for (const name of wanted) {
  const {
    themes,
    locale,
    files,
    settings,
    folder = 'docs/pictures',
    size = { scale: 2 },
    format = 'png',
    arrange,
  } = scenes[name];
  for (const theme of themes) {
    const workbench = await openWorkbench({ vsix, theme, locale, files, settings, withSeeds: false, ...size });
    try {
      await arrange(workbench);
      const file = path.join(options.out ?? path.join(root, folder), `${name}-${theme}.${format}`);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, await takePicture(workbench.page, format));
      console.log(path.relative(root, file));
    } finally {
      await workbench.close();
    }
  }
}

/** @returns {Promise<Buffer>} the page as an image of that format */
async function takePicture(page, format) {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', {
    format,
    ...(format === 'webp' ? { quality: 75 } : {}),
  });
  return Buffer.from(data, 'base64');
}

process.exit(0);
