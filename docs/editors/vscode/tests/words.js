// SPDX-License-Identifier: Apache-2.0
// Goes through every rule file of the project: no word may stay without a scope or be called invalid, a word of the
// language that can be no name is never taken for one, and every word of the language is known as such somewhere.
const fs = require("fs");
const path = require("path");
const oniguruma = require("vscode-oniguruma");
const textmate = require("vscode-textmate");

const project = process.env.PLACET_SOURCE_DIR || path.join(__dirname, "../../../..");
const extension = path.join(project, "docs/editors/vscode");

function files_below(folder, ending) {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const name = path.join(folder, entry.name);
    if (entry.name === "node_modules") return [];
    if (entry.isDirectory()) return files_below(name, ending);
    return name.endsWith(ending) ? [name] : [];
  });
}

function words_of_language() {
  const words = new Set();
  for (const file of files_below(path.join(project, "grammar/src/parse"), "pp")) {
    for (const match of fs.readFileSync(file, "utf8").matchAll(/\b(?:keyword|choice)\("([a-z][a-z -]*)"/g)) {
      match[1].split(" ").forEach((word) => words.add(word));
    }
  }
  return words;
}

function reserved_words() {
  const text = fs.readFileSync(path.join(project, "grammar/src/parse/lexical.cpp"), "utf8");
  const list = text.slice(text.indexOf("reserved_words"), text.indexOf("};", text.indexOf("reserved_words")));
  return new Set([...list.matchAll(/"([a-z]+)"/g)].map((match) => match[1]));
}

async function load_grammar() {
  const engine = fs.readFileSync(require.resolve("vscode-oniguruma/release/onig.wasm")).buffer;
  await oniguruma.loadWASM(engine);
  const file = path.join(extension, "syntaxes/norm.tmLanguage.json");
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () => textmate.parseRawGrammar(fs.readFileSync(file, "utf8"), file),
  });
  return registry.loadGrammar("source.norm");
}

const is_word_of_language = /^(keyword|storage|constant\.language)/;
const is_text = /^(comment|string|constant\.character)/;
const is_name = /^(variable|entity\.name\.reference)/;

async function main() {
  const grammar = await load_grammar();
  const reserved = reserved_words();
  const missing = words_of_language();
  const counted = { files: 0, words: missing.size, reserved: reserved.size };
  const faults = [];
  const files = ["rules", "tests/examples", "docs/editors/vscode/tests"]
    .flatMap((folder) => files_below(path.join(project, folder), ".norm"));
  for (const file of files) {
    counted.files += 1;
    let stack = textmate.INITIAL;
    fs.readFileSync(file, "utf8").split("\n").forEach((line, number) => {
      const read = grammar.tokenizeLine(line, stack);
      stack = read.ruleStack;
      for (const token of read.tokens) {
        const text = line.slice(token.startIndex, token.endIndex).trim();
        const scope = token.scopes[token.scopes.length - 1];
        const fault = (what) => faults.push(`${path.relative(project, file)}:${number + 1}: ${what}: ${text}`);
        if (text === "") continue;
        if (scope === "source.norm") fault("no scope");
        if (token.scopes.some((one) => one.includes("invalid"))) fault("invalid");
        if (is_name.test(scope) && reserved.has(text)) fault("a word of the language as a name");
        if (is_word_of_language.test(scope)) text.split(/\s+/).forEach((word) => missing.delete(word));
        if (!is_text.test(scope) && text.includes('"') && !token.scopes.some((one) => is_text.test(one))) {
          fault("a quotation mark outside of a text");
        }
      }
    });
  }
  for (const word of missing) faults.push(`never known as a word of the language: ${word}`);
  if (counted.files < 10 || counted.words < 50 || counted.reserved < 50) faults.push("too little was looked at");
  faults.forEach((fault) => console.error(fault));
  console.log(`${counted.files} files, ${counted.words} words of the language, ${faults.length} faults`);
  process.exitCode = faults.length === 0 ? 0 : 1;
}

main();
