// A browser page with the workbench in it.
import { chromium } from 'playwright-core';
import { findChromium } from './chromium.mjs';

const browserArguments = [
  '--no-sandbox', // as root in a container there is no other way
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/**
 * Opens an empty page in a browser of its own.
 * @param {{ width?: number, height?: number, scale?: number, locale?: string }} [options] size in CSS pixels, `scale` device pixels a CSS pixel
 * @returns {Promise<{ page: import('playwright-core').Page, close: () => Promise<void> }>}
 */
export async function openPage({ width = 1280, height = 800, scale = 1, locale = 'en' } = {}) {
  const executablePath = await findChromium();
  const browser = await chromium.launch({ executablePath, args: browserArguments, headless: true });
  const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: scale, locale });
  return { page, close: () => browser.close() };
}

/**
 * @param {{ address: string, authority: string }} server
 * @param {{ folder: string, extension?: string, suite?: string }} options absolute paths: the folder to open, an
 *   extension to run from its source folder, a suite to run in it
 * @returns {string} the address of the workbench
 */
export function workbenchUrl(server, { folder, extension, suite }) {
  const remote = file => `vscode-remote://${server.authority}${file}`;
  const payload = [
    ['skipWelcome', 'true'],
    ...(extension ? [['extensionDevelopmentPath', remote(extension)]] : []),
    ...(suite ? [['extensionTestsPath', remote(suite)]] : []),
  ];
  const query = new URLSearchParams({ folder, payload: JSON.stringify(payload) });
  return `${server.address}/?${query}`;
}
