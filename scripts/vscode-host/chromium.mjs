// Finds a Chromium, or installs Debian's. Playwright drives it; the browsers that Playwright would download are not needed.
import { existsSync } from 'node:fs';
import { programOnPath } from '../lib/program-on-path.mjs';
import { run } from '../lib/run.mjs';

const programs = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge'];
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * @returns {Promise<string>} the path of a Chromium: `CHROME_PATH`, else one on this machine, else Debian's, newly installed
 * @throws {Error} with advice when there is none and none can be installed
 */
export async function findChromium() {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROME_PATH 指向的文件不存在 CHROME_PATH names no file: ${named}`);
  }
  return installedChromium() ?? (await installFromDebian());
}

function installedChromium() {
  const application = applications.find(existsSync);
  return application ?? programs.map(programOnPath).find(Boolean);
}

async function installFromDebian() {
  const advice =
    '没有找到 Chromium 或 Chrome。请安装一个，或用环境变量 CHROME_PATH 指明。\n' +
    'No Chromium or Chrome found. Install one, or name it in CHROME_PATH.';
  if (!programOnPath('apt-get')) throw new Error(advice);
  // `sudo -n` fails at once, where a plain sudo would wait for a password that nobody types.
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  if (asRoot.length > 0 && !programOnPath('sudo')) throw new Error(advice);

  console.log('正在安装 Chromium 和中文字体 Installing Chromium and a Chinese font (apt-get) …');
  const aptGet = args => {
    const [command, ...rest] = [...asRoot, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
    return run(command, rest, { quiet: true });
  };
  try {
    await aptGet(['update']);
    await aptGet(['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk']);
  } catch (error) {
    throw new Error(`${advice}\n${error.message}`);
  }
  const chromium = installedChromium();
  if (!chromium) throw new Error(advice);
  return chromium;
}
