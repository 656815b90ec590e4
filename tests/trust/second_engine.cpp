// SPDX-License-Identifier: Apache-2.0
#include "trust/second_engine.hpp"

#include <algorithm>
#include <filesystem>
#include <stdexcept>

#include "placet/engine/asp.hpp"
#include "support/run_program.hpp"

namespace placet::trust {
namespace {

constexpr int nothing_but_answers = 0;

/// An atom of an answer set: `status(4,7,"r","a",violated)`. Texts are without their quotes.
struct Atom {
  std::string predicate;
  std::vector<std::string> terms;
};

std::vector<Atom> atoms_of(std::string_view line) {
  std::vector<Atom> atoms;
  Atom atom;
  std::string word;
  bool in_text = false, in_terms = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (in_text && c == '\\') {
      word += line[++i];
    } else if (c == '"') {
      in_text = !in_text;
    } else if (in_text) {
      word += c;
    } else if (c == '(') {
      atom.predicate = std::exchange(word, {});
      in_terms = true;
    } else if (in_terms && (c == ',' || c == ')')) {
      atom.terms.push_back(std::exchange(word, {}));
      if (c == ',') continue;
      in_terms = false;
      atoms.push_back(std::exchange(atom, {}));
    } else if (c != ' ') {
      word += c;
    }
  }
  return atoms;
}

Status status_named(std::string name) {
  std::ranges::replace(name, '_', '-');
  for (int s = 0; s <= static_cast<int>(Status::CannotBeViolated); ++s) {
    if (status_name(static_cast<Status>(s)) == name) return static_cast<Status>(s);
  }
  throw std::runtime_error("a status named " + name);
}

Verdict verdict_named(std::string name) {
  std::ranges::replace(name, '_', '-');
  for (int v = 0; v <= static_cast<int>(Verdict::NonCompliant); ++v) {
    if (verdict_name(static_cast<Verdict>(v)) == name) return static_cast<Verdict>(v);
  }
  throw std::runtime_error("a verdict named " + name);
}

std::string bearer_name(const Finding& finding, const Facts& facts) {
  if (!finding.bearer) return {};
  if (const auto* member = std::get_if<MemberId>(&*finding.bearer)) return facts.name_of(*member);
  return "not listed";
}

/// The line of clingo's output that holds the one answer set.
std::string answer_set(const std::string& program) {
  const ProgramRun run = run_program("clingo", {"--verbose=" + std::to_string(nothing_but_answers), "--warn=none", "-"},
                                     std::filesystem::temp_directory_path(), program);
  const std::size_t end = run.out.find("\nSATISFIABLE");
  if (end == std::string::npos) throw std::runtime_error("clingo finds no answer: " + run.err.substr(0, 2000));
  return run.out.substr(0, end);
}

}  // namespace

Answer answer_of(const Assessment& assessment, const Facts& facts) {
  Answer answer{naive::report_of(assessment, facts), {}};
  for (const JurisdictionAssessment& jurisdiction : assessment.jurisdictions) {
    for (const Finding& finding : jurisdiction.findings) {
      answer.bearers[naive::instance_name(facts, jurisdiction.pack, finding.rule, finding.binding)] =
          bearer_name(finding, facts);
    }
  }
  return answer;
}

std::vector<SecondAnswer> solve(const std::vector<const Facts*>& agreements, const Dates& dates) {
  std::string program = asp_encoding();
  std::vector<std::uint32_t> firsts;
  std::vector<SecondAnswer> answers(agreements.size());
  std::uint32_t next = 1;
  for (std::size_t i = 0; i < agreements.size(); ++i) {
    firsts.push_back(next);
    AspFacts facts = write_asp_facts(*agreements[i], dates, next);
    next = facts.next;
    program += facts.text;
    answers[i].left_out = facts.left_out;
  }
  const std::vector<Atom> atoms = atoms_of(answer_set(program));
  const auto answer_about = [&](const Atom& atom) -> SecondAnswer& {
    const auto after = std::ranges::upper_bound(firsts, std::stoul(atom.terms.front()));
    return answers[static_cast<std::size_t>(after - firsts.begin()) - 1];
  };
  std::map<std::string, std::string> jurisdictions, findings;
  for (const Atom& atom : atoms) {
    if (atom.predicate == "verdict_of") jurisdictions[atom.terms[0]] = atom.terms[1];
  }
  for (const Atom& atom : atoms) {
    SecondAnswer& answer = answer_about(atom);
    if (atom.predicate == "verdict") answer.report.verdict = verdict_named(atom.terms[1]);
    if (atom.predicate == "verdict_of") answer.report.jurisdictions[atom.terms[1]] = verdict_named(atom.terms[2]);
    if (atom.predicate == "status") {
      const std::string name = jurisdictions[atom.terms[0]] + " " + atom.terms[2];
      findings[atom.terms[1]] = name;
      if (answer.report.findings.contains(name)) throw std::runtime_error("two statuses of " + name);
      answer.report.findings[name] = status_named(atom.terms[4]);
      answer.bearers[name] = atom.terms[3];
    }
    if (atom.predicate == "unlisted") {
      answer.report.unlisted.insert(jurisdictions[atom.terms[0]] + " " +
                                    atom.terms[2].substr(0, atom.terms[2].find(' ')));
    }
  }
  for (const Atom& atom : atoms) {
    if (atom.predicate == "much_open") answer_about(atom).much_open.insert(findings[atom.terms[1]]);
  }
  return answers;
}

std::string difference(const Answer& first, const SecondAnswer& second, std::string_view by) {
  std::string text;
  const auto differ = [&](const std::string& what, std::string_view one, std::string_view other) {
    text += what + ": " + std::string(one) + " by the engine, " + std::string(other) + " by " + std::string(by) + "\n";
  };
  const auto may_differ = [&](const std::string& name, Status a, Status b) {
    const auto undecided = [](Status s) {
      return s == Status::NeedsFacts || s == Status::NeedsJudgement || s == Status::NeedsLaw || s == Status::Violated ||
             s == Status::CannotBeViolated || s == Status::Contested;
    };
    return second.much_open.contains(name) && undecided(a) && undecided(b);
  };
  std::set<std::string> names;
  for (const auto& [name, status] : first.report.findings) names.insert(name);
  for (const auto& [name, status] : second.report.findings) names.insert(name);
  for (const std::string& name : names) {
    const auto a = first.report.findings.find(name), b = second.report.findings.find(name);
    const bool both = a != first.report.findings.end() && b != second.report.findings.end();
    if (!both) {
      differ(name, a == first.report.findings.end() ? "no finding" : status_name(a->second),
             b == second.report.findings.end() ? "no finding" : status_name(b->second));
    } else if (a->second != b->second && !may_differ(name, a->second, b->second)) {
      differ(name, status_name(a->second), status_name(b->second));
    } else if (first.bearers.at(name) != second.bearers.at(name)) {
      differ("the bearer of " + name, first.bearers.at(name), second.bearers.at(name));
    }
  }
  if (!second.much_open.empty()) return text;
  if (first.report.unlisted != second.report.unlisted) {
    for (const std::string& name : first.report.unlisted) {
      if (!second.report.unlisted.contains(name)) differ(name, "may bind members not listed", "does not");
    }
    for (const std::string& name : second.report.unlisted) {
      if (!first.report.unlisted.contains(name)) differ(name, "does not", "may bind members not listed");
    }
  }
  for (const auto& [pack, verdict] : first.report.jurisdictions) {
    const auto other = second.report.jurisdictions.find(pack);
    if (other == second.report.jurisdictions.end() || other->second != verdict)
      differ("verdict of " + pack, verdict_name(verdict),
             other == second.report.jurisdictions.end() ? "none" : verdict_name(other->second));
  }
  if (first.report.verdict != second.report.verdict)
    differ("verdict", verdict_name(first.report.verdict), verdict_name(second.report.verdict));
  return text;
}

}  // namespace placet::trust
