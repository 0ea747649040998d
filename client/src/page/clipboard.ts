/**
 * Puts something on the clipboard in several kinds at once, so that Word takes the table and a text field its text.
 * Returns whether it could.
 */
export function copy(kinds: Readonly<Record<string, string>>): boolean {
  const onCopy = (event: ClipboardEvent) => {
    for (const [kind, content] of Object.entries(kinds)) event.clipboardData?.setData(kind, content);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener('copy', onCopy, { capture: true });
  // Deprecated, but alone in filling several kinds without asking for a permission that a webview does not have.
  const done = document.execCommand('copy');
  document.removeEventListener('copy', onCopy, { capture: true });
  return done;
}
