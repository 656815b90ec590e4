// SPDX-License-Identifier: Apache-2.0
#include "cli/doc/frame.hpp"

#include <algorithm>

namespace placet {

namespace {

/// All addresses are told from the folder of the site: `<base>` leads there from the folder of the page.
Html base_of(const std::string& address) {
  std::string up;
  for (auto depth = std::ranges::count(address, '/'); depth > 0; --depth) up += "../";
  return up.empty() ? Html{} : void_element("base", {{"href", up}});
}

Html head(const Page& page) {
  const std::string title = page.address == "index.html" ? page.title : page.title + " – Rulebooks";
  return element("head", void_element("meta", {{"charset", "utf-8"}}) + base_of(page.address) +
                             void_element("meta", {{"name", "viewport"}, {"content", "width=device-width"}}) +
                             void_element("meta", {{"name", "color-scheme"}, {"content", "light dark"}}) +
                             element("title", title) +
                             void_element("link", {{"rel", "stylesheet"}, {"href", "style.css"}}) +
                             element("script", {{"src", "search-index.js"}, {"defer", "defer"}}, "") +
                             element("script", {{"src", "search.js"}, {"defer", "defer"}}, ""));
}

/// Without its script the search leads to the page of all names.
Html search() {
  const Html box = void_element("input", {{"type", "search"},
                                          {"id", "search"},
                                          {"name", "for"},
                                          {"aria-label", "Search rules, sources and names"},
                                          {"placeholder", "Search"},
                                          {"autocomplete", "off"}});
  return element("form", {{"action", "names.html"}, {"role", "search"}},
                 box + element("button", {{"type", "submit"}}, "Find"));
}

Html header(const Page& page, const Book& book) {
  std::vector<Html> places{link_to("index.html", escaped("Rulebooks")), link_to("sources.html", escaped("Sources"))};
  if (!book.cases().empty()) places.push_back(link_to("cases.html", escaped("Cases")));
  places.push_back(link_to("names.html", escaped("All names")));
  return element("header", element("a", {{"class", "skip"}, {"href", page.address + "#content"}}, "To the content") +
                               element("nav", {{"aria-label", "Site"}}, list_of(places)) + search() +
                               element("div", {{"id", "found"}, {"aria-live", "polite"}}, ""));
}

Html main_part(const Page& page) {
  Html over = page.trail;
  if (!page.kind.empty()) over = page.trail.empty() ? escaped(page.kind) : over + escaped(" · " + page.kind);
  Html html = over.empty() ? Html{} : paragraph("over", over);
  html += element("h1", page.title) + page.content;
  return element("main", {{"id", "content"}}, html);
}

Html footer(const Book& book) {
  return element("footer", element("p", escaped("Made by placet doc from rules whose fingerprint (SHA-256) is ") +
                                            element("code", book.rules().sha256) + escaped(".")));
}

}  // namespace

std::string framed(const Page& page, const Book& book) {
  const Html body = element("body", header(page, book) + main_part(page) + footer(book));
  return "<!DOCTYPE html>\n" + element("html", {{"lang", "en"}}, head(page) + body).markup() + '\n';
}

}  // namespace placet
