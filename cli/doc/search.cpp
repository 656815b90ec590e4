// SPDX-License-Identifier: Apache-2.0
#include "cli/doc/search.hpp"

#include <nlohmann/json.hpp>

#include "cli/doc/names.hpp"

namespace placet {

namespace {

constexpr std::string_view script = R"script("use strict";
(() => {
  const box = document.getElementById("search");
  const found = document.getElementById("found");
  const shown = 30;

  // A word that begins a title or a name counts more than one inside it; other languages count least.
  const weightOf = (entry, word) => {
    const [name, kind, title, , other] = entry.map((part) => part.toLowerCase());
    if (title.startsWith(word) || name.startsWith(word)) return 4;
    if (title.includes(" " + word) || name.includes("." + word)) return 3;
    if (title.includes(word) || name.includes(word)) return 2;
    return other.includes(word) || kind === word ? 1 : 0;
  };

  const entriesFor = (wanted) => {
    const words = wanted.toLowerCase().split(/\s+/).filter((word) => word);
    if (words.length === 0) return [];
    return window.placetNames
      .map((entry) => {
        const weights = words.map((word) => weightOf(entry, word));
        return { entry, weight: weights.includes(0) ? 0 : weights.reduce((sum, weight) => sum + weight) };
      })
      .filter((one) => one.weight > 0)
      .sort((one, other) => other.weight - one.weight)
      .map((one) => one.entry);
  };

  const item = ([name, kind, title, address]) => {
    const line = document.createElement("li");
    const link = line.appendChild(document.createElement("a"));
    link.href = address;
    link.textContent = title || name;
    const about = line.appendChild(document.createElement("small"));
    about.textContent = " " + kind + " " + name;
    return line;
  };

  const show = () => {
    const entries = entriesFor(box.value);
    found.replaceChildren();
    if (!box.value.trim()) return;
    const count = found.appendChild(document.createElement("p"));
    count.textContent =
      entries.length === 0 ? "Nothing has these words." : entries.length > shown
        ? "The first " + shown + " of " + entries.length : entries.length + " found";
    found.appendChild(document.createElement("ul")).append(...entries.slice(0, shown).map(item));
  };

  box.addEventListener("input", show);
  box.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    box.value = "";
    show();
  });
  box.form.addEventListener("submit", (event) => {
    event.preventDefault();
    const first = found.querySelector("a");
    if (first) window.location.href = first.href;
  });
  // The box may be filled already, by the browser or by the address of a page.
  const wanted = new URLSearchParams(window.location.search).get("for");
  if (wanted) box.value = wanted;
  if (box.value) show();
})();
)script";

}  // namespace

std::string search_index(const Links& links, const Book& book) {
  nlohmann::json entries = nlohmann::json::array();
  for (const Named& one : names_of(links, book)) {
    entries.push_back({one.name, one.kind, one.title, one.address, one.other_words});
  }
  for (const CaseRecord& one : book.cases()) {
    entries.push_back({one.name, "case", one.title, Links::address(one), ""});
  }
  // ASCII alone, so that it does not matter how a browser takes the script to be encoded.
  return "window.placetNames = " + entries.dump(0, ' ', true) + ";\n";
}

std::string search_script() {
  return std::string(script);
}

}  // namespace placet
