import { Uri, type Webview } from 'vscode';

/** What a page may load: its own script and style, and nothing else from anywhere. */
export function pageRoots(extensionUri: Uri): Uri[] {
  return [Uri.joinPath(extensionUri, 'dist', 'client')];
}

/** The empty page of a name; the script of that name fills it. */
export function pageHtml(webview: Webview, extensionUri: Uri, name: 'preview' | 'overview' = 'preview'): string {
  const script = webview.asWebviewUri(Uri.joinPath(extensionUri, 'dist', 'client', `${name}.js`));
  const style = webview.asWebviewUri(Uri.joinPath(extensionUri, 'dist', 'client', `${name}.css`));
  const nonce = randomNonce();
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${webview.cspSource}; base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<title>勾稽</title>
<link rel="stylesheet" href="${style}">
</head>
<body>
<div id="page"></div>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>
`;
}

function randomNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
}
