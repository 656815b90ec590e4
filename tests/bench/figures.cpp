// SPDX-License-Identifier: Apache-2.0
#include "bench/figures.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <nlohmann/json.hpp>
#include <stdexcept>

namespace placet::bench {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* schema = "placet-bench/1";
constexpr double tolerated = 0.1;

/// What was measured, by the names of the measurements.
class Measured {
 public:
  explicit Measured(const std::vector<std::string>& texts) {
    for (const std::string& text : texts) {
      const Json document = Json::parse(text);
      for (const Json& run : document.at("benchmarks")) {
        if (run.value("run_type", "iteration") != "iteration") continue;
        // Google Benchmark adds to a name how it was measured: "check/iterations:10/manual_time".
        const std::string name = run.at("run_name");
        runs_[name.substr(0, name.find('/'))].push_back(run);
      }
    }
  }

  double rate(const std::string& name) const { return std::ranges::max(numbers(name, "items_per_second")); }
  double time(const std::string& name) const { return std::ranges::min(numbers(name, "real_time")); }
  double memory(const std::string& name) const { return std::ranges::max(numbers(name, "MiB")); }

 private:
  std::vector<double> numbers(const std::string& name, const std::string& key) const {
    std::vector<double> found;
    if (const auto runs = runs_.find(name); runs != runs_.end()) {
      for (const Json& run : runs->second) {
        if (run.contains(key)) found.push_back(run.at(key));
      }
    }
    if (found.empty()) throw std::runtime_error("the benchmark did not measure `" + name + '`');
    return found;
  }

  std::map<std::string, std::vector<Json>> runs_;
};

constexpr bool more = true, less = false;
const std::string a_second = "agreements/s";

void add_forty_rules(const Measured& measured, std::vector<Figure>& figures) {
  const double files = measured.rate("forty rules, files"), stream = measured.rate("forty rules, stream");
  const double files_by_hand = measured.rate("by hand, files"), stream_by_hand = measured.rate("by hand, stream");
  figures.insert(figures.end(), {{"40 rules, files: of the program by hand", files / files_by_hand, "", more, 0.6},
                                 {"40 rules, stream: of the program by hand", stream / stream_by_hand, "", more, 0.5},
                                 {"40 rules, files", files, a_second, more, 47'000},
                                 {"40 rules, stream", stream, a_second, more, std::nullopt},
                                 {"program by hand, files", files_by_hand, a_second, more, std::nullopt},
                                 {"program by hand, stream", stream_by_hand, a_second, more, std::nullopt},
                                 {"4,000 rules: cost of a document to that under 40",
                                  files / measured.rate("many rules, files"), "", less, 3}});
}

void add_all_rulebooks(const Measured& measured, std::vector<Figure>& figures) {
  const double one = measured.rate("rows, one core"), two = measured.rate("rows, two cores");
  const double verdicts = measured.rate("verdicts");
  figures.insert(
      figures.end(),
      {{"all rulebooks, rows of an audit, two cores", two, a_second, more, 50'000},
       {"all rulebooks, rows of an audit, one core", one, a_second, more, std::nullopt},
       {"all rulebooks: two cores to one", two / one, "", more, 1.8},
       {"all rulebooks, verdicts and rules, one core", verdicts, a_second, more, std::nullopt},
       {"all rulebooks: cost of proofs to that of verdicts", verdicts / measured.rate("proofs"), "", less, 3}});
}

void add_programs(const Measured& measured, std::vector<Figure>& figures) {
  figures.insert(
      figures.end(),
      {{"whole audit, one core", measured.rate("audit, one core"), a_second, more, std::nullopt},
       {"whole audit, two cores", measured.rate("audit, two cores"), a_second, more, std::nullopt},
       {"whole audit of 200,000 rows, two cores", measured.rate("audit of many rows"), a_second, more, std::nullopt},
       {"memory of an audit of 20,000 rows", measured.memory("audit of few rows"), "MiB", less, 64},
       {"memory of an audit of 200,000 rows", measured.memory("audit of many rows"), "MiB", less, 64},
       {"one agreement, cold", measured.time("check"), "ms", less, 8},
       {"one agreement, cold: memory", measured.memory("check"), "MiB", less, 20},
       {"rulebooks from text", measured.time("rulebooks from text"), "ms", less, 50},
       {"rulebooks built in", measured.time("rulebooks built in"), "ms", less, std::nullopt}});
}

std::string shown(double value) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), value >= 100 ? "%.0f" : value >= 0.1 ? "%.2f" : "%.3f", value);
  std::string digits(text.data());
  if (value < 100) return digits;
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
  return digits;
}

std::string with_unit(double value, const std::string& unit) {
  return shown(value) + (unit.empty() ? "" : ' ' + unit);
}

std::string goal_of(const Figure& figure) {
  if (!figure.goal) return {};
  return (figure.more_is_better ? "at least " : "at most ") + shown(*figure.goal) +
         (figure.reached() ? "" : ": not reached");
}

/// The value as it would be on a machine on which the program by hand judges one agreement a second.
double comparable(const Figure& figure, double by_hand) {
  if (figure.unit == a_second) return figure.value / by_hand;
  if (figure.unit == "ms") return figure.value * by_hand;
  return figure.value;
}

}  // namespace

Figures figures_of(const std::vector<std::string>& texts, std::string machine) {
  const Measured measured(texts);
  Figures all{std::move(machine), measured.rate("by hand, stream"), {}};
  add_forty_rules(measured, all.figures);
  add_all_rulebooks(measured, all.figures);
  add_programs(measured, all.figures);
  return all;
}

std::string written(const Figures& figures) {
  Json document{
      {"schema", schema}, {"machine", figures.machine}, {"by-hand", figures.by_hand}, {"figures", Json::array()}};
  for (const Figure& figure : figures.figures) {
    Json one{{"name", figure.name},
             {"value", figure.value},
             {"unit", figure.unit},
             {"better", figure.more_is_better ? "more" : "less"}};
    if (figure.goal) one["goal"] = *figure.goal;
    document["figures"].push_back(std::move(one));
  }
  return document.dump(2) + '\n';
}

Figures figures_from(std::string_view text) {
  try {
    const Json document = Json::parse(text);
    if (document.at("schema") != schema) throw std::runtime_error("this is no " + std::string(schema));
    Figures figures{document.at("machine"), document.at("by-hand"), {}};
    for (const Json& one : document.at("figures")) {
      figures.figures.push_back({one.at("name"), one.at("value"), one.at("unit"), one.at("better") == "more",
                                 one.contains("goal") ? std::optional<double>(one.at("goal")) : std::nullopt});
    }
    return figures;
  } catch (const nlohmann::json::exception& error) {
    throw std::runtime_error(error.what());
  }
}

std::string table_of(const Figures& figures) {
  std::string table = figures.machine + "\n\n";
  const auto line = [&](const std::string& name, const std::string& value, const std::string& goal) {
    std::array<char, 200> text{};
    std::snprintf(text.data(), text.size(), "| %-49s | %20s | %-28s |\n", name.c_str(), value.c_str(), goal.c_str());
    table += text.data();
  };
  line("", "measured", "goal");
  table += "|---|--:|---|\n";
  for (const Figure& figure : figures.figures) {
    line(figure.name, with_unit(figure.value, figure.unit), goal_of(figure));
  }
  return table;
}

std::vector<std::string> worse_than(const Figures& before, const Figures& now) {
  std::vector<std::string> worse;
  for (const Figure& figure : now.figures) {
    const auto then = std::ranges::find(before.figures, figure.name, &Figure::name);
    if (then == before.figures.end() || then->value <= 0) continue;
    const double ratio = comparable(figure, now.by_hand) / comparable(*then, before.by_hand);
    const bool is_worse = figure.more_is_better ? ratio < 1 - tolerated : ratio > 1 + tolerated;
    if (!is_worse) continue;
    worse.push_back(figure.name + ": " + with_unit(then->value, then->unit) + " before, " +
                    with_unit(figure.value, figure.unit) + " now");
  }
  return worse;
}

}  // namespace placet::bench
