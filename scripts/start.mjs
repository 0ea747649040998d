// npm start: opens a real VS Code with the extension on the samples. Its options are in `help` below.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { temporaryFolder } from './lib/cleanup.mjs';
import { cacheFolder, root } from './lib/paths.mjs';
import { programOnPath } from './lib/program-on-path.mjs';
import { run } from './lib/run.mjs';
import { setUp } from './setup.mjs';

const help = `npm start -- [选项 options]

  --browser        在浏览器里打开，即使已装 VS Code     in a browser, even where VS Code is installed
  --folder FOLDER  打开的文件夹，默认 samples           the folder to open, samples by default
  --locale zh-cn   界面语言，默认随系统                 language, that of the system by default
  --theme THEME    light, dark, high-contrast, high-contrast-light
  --port PORT      浏览器地址的端口，默认任一空闲端口   port of the address, any free one by default
  --help           本帮助                               this help`;

/** Opens the folder in the VS Code of this machine, running the extension from its source folder. */
async function openDesktop(code, folder) {
  console.log(`正在 VS Code 中打开 Opening in VS Code: ${folder}`);
  await run(code, [`--extensionDevelopmentPath=${root}`, folder]);
}

/** Serves a VS Code for the browser, with the packaged extension installed, until Ctrl-C. */
async function openBrowser(folder, { theme, locale, port }) {
  // These need what setUp has only now installed.
  const { packageExtension } = await import('./package.mjs');
  const { startServer } = await import('./vscode-host/server.mjs');
  const { workbenchUrl } = await import('./vscode-host/page.mjs');

  const temporary = temporaryFolder('start-', cacheFolder);
  const vsix = path.join(temporary.folder, 'gouji.vsix');
  console.log('正在打包扩展 Packaging the extension …');
  await packageExtension(vsix);
  // As on the first day: the extension shows itself.
  const settings = { 'workbench.tips.enabled': true };
  const server = await startServer({ vsix, theme, locale, settings, port: port && Number(port) });
  console.log(`
请在浏览器中打开 Open in a browser:

  ${workbenchUrl(server, { folder })}

按 Ctrl-C 结束 Press Ctrl-C to stop.`);
  await server.ended;
  throw new Error(`VS Code 意外结束 VS Code has ended:\n${server.log()}`);
}

const systemLocale = () => (/^zh/i.test(Intl.DateTimeFormat().resolvedOptions().locale) ? 'zh-cn' : undefined);

async function main() {
  const text = { type: 'string' };
  const flag = { type: 'boolean' };
  const { values: options } = parseArgs({
    options: { browser: flag, folder: text, locale: text, theme: text, port: text, help: flag },
  });
  if (options.help) return console.log(help);

  const folder = path.resolve(options.folder ?? path.join(root, 'samples'));
  await setUp();
  console.log('正在构建 Building …');
  await run(process.execPath, ['scripts/build.mjs']);

  const code = options.browser ? undefined : programOnPath('code');
  if (code) {
    const opened = await openDesktop(code, folder).then(
      () => true,
      () => console.log('VS Code 没有打开，改用浏览器 VS Code did not open; using a browser instead.'),
    );
    if (opened) return;
  }
  await openBrowser(folder, { ...options, locale: options.locale ?? systemLocale() });
}

main().catch(error => {
  console.error(`✗ ${error.message}`);
  process.exit(1);
});
