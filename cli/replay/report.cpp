// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "cli/replay/differences.hpp"
#include "placet/engine/plain_words.hpp"

namespace placet {

namespace {

using Json = nlohmann::ordered_json;
using Of = Difference::Of;

constexpr std::string_view indent = "                ";

std::string_view of_name(Of of) {
  switch (of) {
    case Of::Engine: return "engine";
    case Of::Rulebook: return "rulebook";
    case Of::Law: return "law";
    case Of::Agreement: return "agreement";
    case Of::Verdict: return "verdict";
    case Of::Finding: return "finding";
    case Of::Proof: return "proof";
    case Of::Other: return "other";
  }
  return {};
}

/// "not compliant" for "non-compliant", "broken" for "violated".
std::string plain_word(const std::string& word) {
  for (int i = 0; i <= static_cast<int>(Verdict::NonCompliant); ++i) {
    if (verdict_name(Verdict(i)) == word) return std::string(plain_verdict(Verdict(i)));
  }
  for (int i = 0; i <= static_cast<int>(Status::CannotBeViolated); ++i) {
    if (status_name(Status(i)) == word) return std::string(plain_status(Status(i)));
  }
  return word;
}

std::string overall_verdict(const Receipt& receipt) {
  return plain_word(Json::parse(receipt.verdict).value("verdict", ""));
}

std::string short_hash(const std::string& sha256) {
  return "sha256 " + sha256.substr(0, 12);
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines(1);
  for (const char c : text) {
    if (c == '\n') {
      lines.emplace_back();
    } else if (c != '\r') {
      lines.back() += c;
    }
  }
  for (std::string& line : lines) line.erase(0, line.find_first_not_of(' '));
  return lines;
}

/// The first line in which two texts differ, in each of them.
std::array<std::string, 2> first_difference(const std::string& then, const std::string& now) {
  const std::vector<std::string> one = lines_of(then);
  const std::vector<std::string> other = lines_of(now);
  std::size_t i = 0;
  while (i < one.size() && i < other.size() && one[i] == other[i]) ++i;
  return {i < one.size() ? one[i] : "", i < other.size() ? other[i] : ""};
}

std::string then_and_now(const std::string& then, const std::string& now) {
  return "    then   " + (then.empty() ? "nothing" : then) + "\n    now    " + (now.empty() ? "nothing" : now) + '\n';
}

class TextReport {
 public:
  TextReport(const Replay& replay, std::string_view path) : replay_(replay), path_(path) {}

  std::string text() {
    head();
    for (const Difference& difference : replay_.differences) add(difference);
    return std::move(out_);
  }

 private:
  bool differs(Of of) const {
    return std::ranges::any_of(replay_.differences, [&](const Difference& difference) { return difference.of == of; });
  }
  void line(const std::string& words) { out_ += std::string(indent) + words + '\n'; }

  void head() {
    const Receipt& then = replay_.then;
    const std::string verdict = overall_verdict(then);
    const std::string day = plain_day(parse_iso_range(then.today)->first);
    const bool same = replay_.outcome != ReplayOutcome::Differs;
    out_ += (same ? "THE SAME        " : "DIFFERS         ") + then.agreement_path + '\n';
    line("judged on " + day + ": " + verdict);
    if (replay_.outcome == ReplayOutcome::Same) {
      line("placet " + then.engine + " reaches the same verdict, statuses and proofs");
      line("by the same rules, " + short_hash(then.rulebook_sha256));
    } else if (same) {
      line("reached again, with the same statuses and proofs, by " + changed_premises());
    } else {
      line(conclusion());
      if (!differs(Of::Engine) && !differs(Of::Rulebook) && !differs(Of::Agreement)) {
        line("engine, rules and agreement are the same, so that the receipt was");
        line("changed after it was made, or made by another build of placet " + then.engine);
      }
    }
    line("receipt " + std::string(path_));
  }
  std::string changed_premises() const {
    if (!differs(Of::Engine)) return "other rules";
    return differs(Of::Rulebook) ? "another engine and other rules" : "another engine";
  }
  std::string conclusion() const {
    const std::string now = overall_verdict(replay_.now);
    if (now != overall_verdict(replay_.then)) return "now it is " + now;
    return "the verdict is still the same, but not all that led to it is";
  }

  void add(const Difference& difference) {
    if (section_ != difference.of) begin(difference);
    section_ = difference.of;
    switch (difference.of) {
      case Of::Engine: return;
      case Of::Rulebook:
      case Of::Agreement: return;
      case Of::Law: return add_law(difference);
      case Of::Verdict: {
        const std::string where = difference.where.empty() ? "overall" : difference.where;
        out_ += "  " + where + '\n' + then_and_now(plain_word(difference.then), plain_word(difference.now));
        return;
      }
      case Of::Finding:
      case Of::Proof:
      case Of::Other:
        out_ += "  " + difference.where + '\n';
        out_ += then_and_now(plain_word(difference.then), plain_word(difference.now));
        return;
    }
  }

  void begin(const Difference& difference) {
    constexpr std::array<std::string_view, 8> titles{"The engine is another one",
                                                     "The rules are not the same",
                                                     "Law that the verdict rests on",
                                                     "The agreement was changed",
                                                     "Verdicts",
                                                     "Findings",
                                                     "Proofs, from where they part ways",
                                                     "Also"};
    out_ += '\n' + std::string(titles[static_cast<std::size_t>(difference.of)]) + '\n';
    if (difference.of == Of::Engine) {
      out_ += then_and_now("placet " + difference.then, "placet " + difference.now);
    } else if (difference.of == Of::Rulebook || difference.of == Of::Agreement) {
      out_ += then_and_now(short_hash(difference.then), short_hash(difference.now));
    }
    if (difference.of == Of::Rulebook && !differs(Of::Law))
      out_ += "  No declaration that the verdict rests on differs.\n";
  }

  void add_law(const Difference& difference) {
    out_ += "  " + difference.where + '\n';
    if (difference.then.empty()) {
      out_ += "    the verdict rests on it now, and did not then\n";
    } else if (difference.now.empty()) {
      out_ += "    the verdict rested on it then, and does not now\n";
    } else {
      const auto [then, now] = first_difference(difference.then, difference.now);
      out_ += then_and_now(then, now);
    }
  }

  const Replay& replay_;
  std::string_view path_;
  std::string out_;
  std::optional<Of> section_;
};

Json side(const Receipt& receipt) {
  return {{"engine", receipt.engine},
          {"rulebook", {{"version", receipt.rulebook_version}, {"sha256", receipt.rulebook_sha256}}},
          {"agreement", receipt.agreement_sha256},
          {"verdict", Json::parse(receipt.verdict).value("verdict", "")}};
}

Json text_or_null(const std::string& text) {
  return text.empty() ? Json() : Json(text);
}

}  // namespace

std::string render_replay_text(const Replay& replay, std::string_view path) {
  return TextReport(replay, path).text();
}

std::string render_replay_json(const Replay& replay, std::string_view path) {
  Json json;
  json["schema"] = "placet-replay/1";
  json["receipt"] = path;
  json["agreement"] = replay.then.agreement_path;
  json["today"] = replay.then.today;
  json["outcome"] = outcome_name(replay.outcome);
  json["then"] = side(replay.then);
  json["now"] = side(replay.now);
  json["differences"] = Json::array();
  for (const Difference& difference : replay.differences) {
    json["differences"].push_back({{"of", of_name(difference.of)},
                                   {"where", text_or_null(difference.where)},
                                   {"then", text_or_null(difference.then)},
                                   {"now", text_or_null(difference.now)}});
  }
  return json.dump(2, ' ', false, Json::error_handler_t::replace);
}

}  // namespace placet
