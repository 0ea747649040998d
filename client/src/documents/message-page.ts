import { env } from 'vscode';

/** A page that says one thing, where a document cannot be shown: no script, the theme's own colours. */
export function messagePage(message: string): string {
  const text = message.replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`);
  return `<!DOCTYPE html>
<html lang="${env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>body { max-width: 34em; margin: 4em auto; padding: 0 2em; line-height: 1.8; font-family: var(--vscode-font-family); color: var(--vscode-foreground); }</style>
</head>
<body><p role="alert">${text}</p></body>
</html>`;
}
