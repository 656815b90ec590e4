// SPDX-License-Identifier: Apache-2.0
#include "cli/replay/differences.hpp"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <tuple>

namespace placet {

namespace {

using Json = nlohmann::ordered_json;
using Of = Difference::Of;

/// Whether `now` says all that `then` says.
bool says_as_well(const Json& then, const Json& now) {
  if (then.is_object()) {
    return now.is_object() && std::ranges::all_of(then.items(), [&](const auto& item) {
             return now.contains(item.key()) && says_as_well(item.value(), now[item.key()]);
           });
  }
  if (then.is_array()) return now.is_array() && std::ranges::equal(then, now, says_as_well);
  return then == now;
}

Json part(const Json& json, const std::string& key) {
  return json.is_object() && json.contains(key) ? json[key] : Json();
}

std::string text_of(const Json& json) {
  if (json.is_null()) return {};
  return json.is_string() ? json.get<std::string>() : json.dump();
}

/// The parts of a verdict in the words that stand for them in reports.
std::string said(const Json& json) {
  if (json.is_array()) {
    std::string all;
    for (const Json& item : json) all += (all.empty() ? "" : "; ") + said(item);
    return all;
  }
  for (const char* key : {"do", "ask", "claim", "kind"}) {
    if (json.is_object() && json.contains(key)) return text_of(json[key]);
  }
  return text_of(json);
}

std::string rule_name(const Json& finding) {
  const Json version = part(finding, "version");
  const bool first = version.is_null() || version == 1;
  return text_of(part(finding, "rule")) + (first ? "" : " (version " + version.dump() + ')');
}

/// "russia.mfa-consent-2004 for primorye, d = d1"
std::string finding_name(const Json& finding) {
  std::string name = rule_name(finding);
  const std::string bearer = text_of(part(finding, "bearer"));
  if (!bearer.empty()) name += " for " + bearer;
  const Json binding = part(finding, "binding");
  if (!binding.is_object()) return name;
  for (const auto& [variable, value] : binding.items()) {
    if (text_of(value) != bearer) name += ", " + variable + " = " + text_of(value);
  }
  return name;
}

class Comparer {
 public:
  Comparer(const Receipt& then, const Receipt& now) : then_(then), now_(now) {}

  std::vector<Difference> compare() {
    note(Of::Engine, "", then_.engine, now_.engine);
    note(Of::Rulebook, "", then_.rulebook_sha256, now_.rulebook_sha256);
    compare_law();
    note(Of::Agreement, "", then_.agreement_sha256, now_.agreement_sha256);
    const Json then = Json::parse(then_.verdict);
    const Json now = Json::parse(now_.verdict);
    note(Of::Verdict, "", text_of(part(then, "verdict")), text_of(part(now, "verdict")));
    compare_jurisdictions(part(then, "jurisdictions"), part(now, "jurisdictions"));
    compare_rest(then, now, "", {"agreement", "rulebook", "verdict", "jurisdictions"});
    std::ranges::stable_sort(found_, {}, &Difference::of);
    return std::move(found_);
  }

 private:
  void note(Of of, std::string where, std::string then, std::string now) {
    if (then != now) found_.push_back({of, std::move(where), std::move(then), std::move(now)});
  }

  void compare_law() {
    using Key = std::tuple<std::string, std::string, std::uint32_t>;
    std::map<Key, std::string> now;
    for (const CitedLaw& cited : now_.law) now[{cited.kind, cited.name, cited.version}] = cited.text;
    for (const CitedLaw& cited : then_.law) {
      const auto found = now.extract({cited.kind, cited.name, cited.version});
      note(Of::Law, law_name(cited.kind, cited.name, cited.version), cited.text, found ? found.mapped() : "");
    }
    for (const auto& [key, text] : now) note(Of::Law, std::apply(law_name, key), "", text);
  }
  static std::string law_name(const std::string& kind, const std::string& name, std::uint32_t version) {
    return kind + ' ' + name + (version > 1 ? " (version " + std::to_string(version) + ')' : "");
  }

  void compare_jurisdictions(const Json& then, const Json& now) {
    std::map<std::string, Json> others;
    for (const Json& of : now) others[text_of(part(of, "pack"))] = of;
    for (const Json& of : then) {
      const std::string pack = text_of(part(of, "pack"));
      const auto found = others.extract(pack);
      compare_jurisdiction(pack, of, found ? found.mapped() : Json::object());
    }
    for (const auto& [pack, of] : others) compare_jurisdiction(pack, Json::object(), of);
  }

  void compare_jurisdiction(const std::string& pack, const Json& then, const Json& now) {
    note(Of::Verdict, pack, text_of(part(then, "verdict")), text_of(part(now, "verdict")));
    std::map<std::string, Json> others;
    for (const Json& finding : part(now, "findings")) others[finding_name(finding)] = finding;
    for (const Json& finding : part(then, "findings")) {
      const std::string name = finding_name(finding);
      const auto found = others.extract(name);
      compare_finding(name, finding, found ? found.mapped() : Json());
    }
    for (const auto& [name, finding] : others) note(Of::Finding, name, "", text_of(part(finding, "status")));
    if (!now.empty()) compare_rest(then, now, pack + ": ", {"pack", "verdict", "findings"});
  }

  void compare_finding(const std::string& name, const Json& then, const Json& now) {
    const std::string status = text_of(part(then, "status"));
    note(Of::Finding, name, status, text_of(part(now, "status")));
    if (status != text_of(part(now, "status"))) return;
    const auto before = found_.size();
    compare_proof(name, part(then, "because"), part(now, "because"));
    // The words of the law are compared by themselves.
    if (found_.size() == before) {
      compare_rest(then, now, name + ": ", {"because", "title", "source", "sources", "in-force"});
    }
  }

  /// Notes the first ground that differs; those under it follow from it. Returns whether there is one.
  bool compare_proof(const std::string& name, const Json& then, const Json& now) {
    if (!then.is_array() || !now.is_array()) {
      note(Of::Proof, name, text_of(then), text_of(now));
      return then != now;
    }
    const std::size_t count = std::max(then.size(), now.size());
    for (std::size_t i = 0; i < count; ++i) {
      const Json one = i < then.size() ? then[i] : Json();
      const Json other = i < now.size() ? now[i] : Json();
      if (says_as_well(one, other)) continue;
      const bool alike = ground(one) == ground(other);
      if (alike && compare_proof(name, part(one, "because"), part(other, "because"))) return true;
      found_.push_back({Of::Proof, name, ground(one), ground(other)});
      return true;
    }
    return false;
  }
  static std::string ground(const Json& json) {
    if (!json.is_object()) return {};
    std::string text = text_of(part(json, "claim")) + ": " + text_of(part(json, "value"));
    const Json at = part(json, "at");
    if (at.is_object()) text += " (line " + text_of(part(at, "line")) + ')';
    return text;
  }

  void compare_rest(const Json& then, const Json& now, const std::string& of, const std::vector<std::string>& but) {
    if (!then.is_object()) return;
    for (const auto& [key, value] : then.items()) {
      if (std::ranges::find(but, key) != but.end()) continue;
      const Json other = part(now, key);
      if (says_as_well(value, other)) continue;
      std::string before = said(value);
      std::string after = said(other);
      // Where the words that stand for a part are the same, the part is shown as it is written.
      if (before == after) {
        before = value.dump();
        after = other.dump();
      }
      note(Of::Other, of + (key == "because" ? "reasons" : key), std::move(before), std::move(after));
    }
  }

  const Receipt& then_;
  const Receipt& now_;
  std::vector<Difference> found_;
};

ReplayOutcome outcome_of(const std::vector<Difference>& differences) {
  if (differences.empty()) return ReplayOutcome::Same;
  const bool concluded = std::ranges::any_of(differences, [](const Difference& difference) {
    return difference.of != Of::Engine && difference.of != Of::Rulebook && difference.of != Of::Law;
  });
  return concluded ? ReplayOutcome::Differs : ReplayOutcome::ReachedAgain;
}

}  // namespace

std::string_view outcome_name(ReplayOutcome outcome) {
  switch (outcome) {
    case ReplayOutcome::Same: return "same";
    case ReplayOutcome::ReachedAgain: return "reached-again";
    case ReplayOutcome::Differs: return "differs";
  }
  return {};
}

Replay compare_receipts(const Receipt& then, const Receipt& now) {
  std::vector<Difference> differences = Comparer(then, now).compare();
  const ReplayOutcome outcome = outcome_of(differences);
  return {then, now, std::move(differences), outcome};
}

}  // namespace placet
