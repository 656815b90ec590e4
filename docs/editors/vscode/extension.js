// SPDX-License-Identifier: Apache-2.0
// Starts `placet lsp` and connects the editor to it.
const { workspace } = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

let client;

function activate() {
  const settings = workspace.getConfiguration("placet");
  const server = { command: settings.get("program"), args: ["lsp"] };
  const documents = [{ language: "norm" }];
  if (settings.get("agreements")) documents.push({ language: "xml" });
  client = new LanguageClient("placet", "Placet", server, {
    documentSelector: documents,
    synchronize: { fileEvents: workspace.createFileSystemWatcher("**/*.{norm,xml}") },
  });
  return client.start();
}

function deactivate() {
  return client === undefined ? undefined : client.stop();
}

module.exports = { activate, deactivate };
