// SPDX-License-Identifier: Apache-2.0
#include "doc/pages.hpp"

#include <pugixml.hpp>

namespace placet {

namespace {

namespace fs = std::filesystem;

bool leads_outside(const std::string& address) {
  return address.starts_with("https://") || address.starts_with("http://");
}

void read_node(const pugi::xml_node& node, const fs::path& base, ReadPage& page) {
  for (const pugi::xml_attribute& attribute : node.attributes()) {
    const std::string name = attribute.name();
    const std::string value = attribute.value();
    if (name == "id" && !page.anchors.insert(value).second) page.fault = "two elements are called " + value;
    const bool is_link = (name == "href" || name == "src" || name == "action") && std::string(node.name()) != "base";
    if (is_link && !leads_outside(value)) page.links.push_back((base / value).lexically_normal().generic_string());
  }
  for (const pugi::xml_node& child : node.children()) read_node(child, base, page);
}

ReadPage read_page(const fs::path& file, const fs::path& folder) {
  ReadPage page;
  pugi::xml_document document;
  const pugi::xml_parse_result result = document.load_file(file.c_str(), pugi::parse_default | pugi::parse_doctype);
  if (!result) {
    page.fault = result.description();
    return page;
  }
  const pugi::xml_node html = document.child("html");
  if (html.attribute("lang").empty()) page.fault = "its language is not told";
  const std::string base = html.child("head").child("base").attribute("href").value();
  read_node(html, file.parent_path().lexically_relative(folder) / base, page);
  return page;
}

}  // namespace

std::map<std::string, ReadPage> read_site(const fs::path& folder) {
  std::map<std::string, ReadPage> pages;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.path().extension() != ".html") continue;
    pages[entry.path().lexically_relative(folder).generic_string()] = read_page(entry.path(), folder);
  }
  return pages;
}

std::vector<std::string> faults_of(const fs::path& folder) {
  std::vector<std::string> faults;
  const auto pages = read_site(folder);
  for (const auto& [path, page] : pages) {
    if (!page.fault.empty()) faults.push_back(path + ": " + page.fault);
    for (const std::string& link : page.links) {
      const std::size_t hash = link.find('#');
      const std::string target = link.substr(0, hash);
      if (!fs::is_regular_file(folder / target)) {
        faults.push_back(path + ": nothing at " + link);
      } else if (hash != std::string::npos && !pages.at(target).anchors.contains(link.substr(hash + 1))) {
        faults.push_back(path + ": no place " + link);
      }
    }
  }
  return faults;
}

}  // namespace placet
