// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>

#include "cli/verify/verify.hpp"

namespace placet::verify {

namespace {

std::string joined(const std::vector<std::string>& words, const std::string& between) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : between) + word;
  return text;
}

std::string heading(Kind kind) {
  switch (kind) {
    case Kind::Conflict: return "CONFLICT";
    case Kind::NeverApplies: return "NEVER APPLIES";
    case Kind::NeverBroken: return "NEVER BROKEN";
    case Kind::IdleException: return "IDLE EXCEPTION";
    case Kind::Gap: return "GAP";
    case Kind::Implied: return "REMARK";
    case Kind::Difference: return "DIFFERENCE";
  }
  return "";
}

std::string indented(const std::string& text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    out += "      " + text.substr(at, end - at) + '\n';
    at = end + 1;
  }
  return out;
}

std::string place_of(const Finding& finding, const SourceMap& texts) {
  if (finding.at.file.index >= texts.size()) return "";
  const Place place = texts.locate(finding.at);
  return std::string(place.path) + ':' + std::to_string(place.line);
}

std::string text_of(const Finding& finding, const SourceMap& texts) {
  std::string text = (finding.allowed ? "ALLOWED " : "") + heading(finding.kind) + "  ";
  text += joined(finding.rules, " and ") + '\n';
  text += "    " + finding.says + '\n';
  text += "    " + finding.supports + '\n';
  if (const std::string place = place_of(finding, texts); !place.empty()) text += "    " + place + '\n';
  if (finding.witness) {
    for (const std::string& judged : finding.witness->judged) text += "    → " + judged + '\n';
    text += indented(finding.witness->xml);
  }
  return text + '\n';
}

}  // namespace

std::string_view kind_name(Kind kind) {
  switch (kind) {
    case Kind::Conflict: return "conflict";
    case Kind::NeverApplies: return "never-applies";
    case Kind::NeverBroken: return "never-broken";
    case Kind::IdleException: return "idle-exception";
    case Kind::Gap: return "gap";
    case Kind::Implied: return "implied";
    case Kind::Difference: return "difference";
  }
  return "";
}

std::string report_text(const Verified& verified, const SourceMap& texts, bool all) {
  std::string text;
  for (const Finding& finding : verified.findings) text += text_of(finding, texts);
  if (all) {
    for (const Undecided& open : verified.undecided) {
      text += "NOT DECIDED  " + joined(open.rules, " and ") + "\n    " + open.question + ": " + open.reason + "\n\n";
    }
  }
  return text;
}

std::string report_json(const Verified& verified, const SourceMap& texts) {
  using Json = nlohmann::ordered_json;
  Json findings = Json::array(), undecided = Json::array();
  for (const Finding& finding : verified.findings) {
    Json one{{"kind", kind_name(finding.kind)}, {"rules", finding.rules},     {"says", finding.says},
             {"supports", finding.supports},    {"allowed", finding.allowed}, {"at", place_of(finding, texts)}};
    if (finding.witness) {
      one["witness"] = {{"agreement", finding.witness->xml}, {"judged", finding.witness->judged}};
    }
    findings.push_back(std::move(one));
  }
  for (const Undecided& open : verified.undecided) {
    undecided.push_back({{"rules", open.rules}, {"question", open.question}, {"reason", open.reason}});
  }
  const Json report{{"format", "placet-verify/1"},         {"rules", verified.rules},
                    {"reached", verified.reached},         {"pairs", verified.pairs},
                    {"out_of_time", verified.out_of_time}, {"findings", std::move(findings)},
                    {"undecided", std::move(undecided)}};
  return report.dump(-1, ' ', false, Json::error_handler_t::replace) + '\n';
}

}  // namespace placet::verify
