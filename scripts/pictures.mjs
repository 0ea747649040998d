// npm run pictures [-- scene …]: takes pictures of the real VS Code and writes docs/pictures/<scene>-<theme>.png.
//   --out FOLDER  elsewhere        --no-build  of the extension as it is built
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
const pictures = path.resolve(options.out ?? path.join(root, 'docs/pictures'));
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
  const { themes, locale, files, settings, arrange } = scenes[name];
  for (const theme of themes) {
    const workbench = await openWorkbench({ vsix, theme, locale, files, settings, withSeeds: false, scale: 2 });
    try {
      await arrange(workbench);
      const file = path.join(pictures, `${name}-${theme}.png`);
      await workbench.page.screenshot({ path: file });
      console.log(path.relative(root, file));
    } finally {
      await workbench.close();
    }
  }
}
process.exit(0);
