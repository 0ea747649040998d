// The least that a preview can be: the line that was typed into, shown in a webview. It is the floor of the bench.
const { commands, ViewColumn, window, workspace } = require('vscode');

const page = `<!DOCTYPE html><meta charset="utf-8"><p></p><script>
  addEventListener('message', ({ data }) => { document.querySelector('p').textContent = data; });
</script>`;

exports.activate = ({ subscriptions }) => {
  const open = () => {
    const column = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    const { webview } = window.createWebviewPanel('minimal', 'Minimal', column, { enableScripts: true });
    webview.html = page;
    const show = (document, range) => void webview.postMessage(document.lineAt(range.start).text);
    subscriptions.push(
      workspace.onDidChangeTextDocument(({ document, contentChanges: [change] }) => {
        if (change) show(document, change.range);
      }),
    );
  };
  subscriptions.push(commands.registerCommand('minimal.preview', open));
};
