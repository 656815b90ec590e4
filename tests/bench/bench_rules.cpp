// SPDX-License-Identifier: Apache-2.0
#include "bench/bench_rules.hpp"

#include <algorithm>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

#include "bench/conditions.hpp"
#include "placet/grammar/compile.hpp"
#include "placet/model/source_map.hpp"
#include "support/run_program.hpp"

namespace placet::bench {

namespace {

/// Where and when forty rules apply, and to what.
struct Scope {
  std::string pack = "bench", prefix, country = "RU";
  std::string until;  ///< empty: still in force
  std::size_t years_before = 0;
  std::string subject;  ///< empty: whatever the rule itself asks
};

std::string rule(const Scope& scope, char kind, std::size_t number, const std::string& body) {
  const std::string name = scope.pack + '.' + scope.prefix + kind + std::to_string(number);
  std::string text = "rule " + name + " \"Rule " + kind + std::to_string(number) + "\"\n  source " + scope.pack +
                     ".act at \"art. " + std::to_string(number) + "\" reported\n  in force from 1 January " +
                     std::to_string(first_year_of(number) - scope.years_before);
  if (!scope.until.empty()) text += " until " + scope.until;
  text += "\n  for every party p of agreement where country of p is " + scope.country + "\n";
  if (!scope.subject.empty()) text += "  when subject of agreement includes " + scope.subject + "\n";
  return text + body + "  otherwise no effect stated\nend\n";
}

std::string forty_rules(const Scope& scope) {
  std::string text;
  for (std::size_t i = 0; i < of_each_kind; ++i) {
    const std::string authority(authorities[i % authorities.size()]);
    text += rule(scope, 'a', i,
                 "  when subject of agreement includes " + std::string(subjects[i]) + "\n  p must have consent of " +
                     authority + " before signature of agreement\n");
    text += rule(scope, 'b', i,
                 "  when form of agreement is " + std::string(forms[i]) + "\n  p must have notice to " + authority +
                     " before talks of agreement\n");
    text +=
        rule(scope, 'c', i,
             "  for every delegation t of agreement where days of t is more than " + std::to_string(i + 1) +
                 " days\n  p must ensure that persons of t is at most " + std::to_string(most_persons_of(i)) + "\n");
    text += rule(scope, 'd', i,
                 "  p must ensure that no party q of agreement where country of q is not RU satisfies (level of q is " +
                     std::string(levels[i]) + " and organ of q is " + std::string(organs[i % organs.size()]) + ")\n");
    text += rule(scope, 'e', i,
                 "  for every finance f of agreement where kind of f is " +
                     std::string(finance_kinds[i % finance_kinds.size()]) +
                     "\n  p must ensure that amount of f is at most " + std::to_string(most_million_dollars_of(i)) +
                     " million USD\n");
  }
  return text;
}

std::string head_of(const std::string& pack, const std::string& country) {
  return "pack " + pack + " \"" + pack + "\"\n  jurisdiction " + country + "\n  uses " +
         (pack == "bench" ? "core" : "core, bench") + "\nend\nsource " + pack + ".act is statute\nend\n";
}

class RuleFiles {
 public:
  RuleFiles() {
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator(PLACET_SOURCE_DIR "/rules/core")) {
      if (entry.path().extension() == ".norm") paths.push_back(entry.path());
    }
    std::ranges::sort(paths);
    for (const auto& path : paths) add("core/" + path.filename().string(), read_text(path));
  }

  void add(const std::string& path, std::string text) { files_.push_back(texts_.add(path, std::move(text))); }

  Rulebook compiled() const {
    auto rulebook = compile(files_, texts_);
    if (!rulebook) throw std::runtime_error(render_diagnostic(rulebook.diagnostics().front(), texts_));
    return *std::move(rulebook);
  }

 private:
  SourceMap texts_;
  std::vector<FileId> files_;
};

}  // namespace

Rulebook bench_rulebook(std::size_t count) {
  constexpr std::size_t forty = 5 * of_each_kind;
  const std::vector<std::string> countries{"FR", "DE", "IT", "ES", "PL", "SE", "NO", "FI", "JP", "KR", "TH",
                                           "VN", "BR", "AR", "CL", "MX", "CA", "US", "EG", "MA", "TN", "KE",
                                           "ZA", "NG", "GH", "TR", "IR", "PK", "LK", "NP", "KZ", "UZ", "MN"};
  RuleFiles files;
  std::string pack = head_of("bench", "RU");
  for (const std::string_view authority : authorities)
    pack += "authority " + std::string(authority) + " \"A body\"\nend\n";
  files.add("bench/pack.norm", pack + forty_rules({}));
  for (std::size_t i = 0; i + 1 < count / forty; ++i) {
    const std::string number = std::to_string(i);
    Scope scope;
    if (i % 3 == 0) {
      scope.pack = "bench" + number;
      scope.country = countries[i / 3 % countries.size()];
      files.add(scope.pack + "/pack.norm", head_of(scope.pack, scope.country) + forty_rules(scope));
      continue;
    }
    scope.prefix = "m" + number + "-";
    if (i % 3 == 1) {
      scope.until = "1 January 1990";
      scope.years_before = 30;
    } else {
      scope.subject = "border-delimitation";
    }
    files.add("bench/more" + number + ".norm", forty_rules(scope));
  }
  return files.compiled();
}

}  // namespace placet::bench
