// SPDX-License-Identifier: Apache-2.0
// How many agreements a second the library judges, beside the program written by hand.
#include <benchmark/benchmark.h>
#include <spdlog/spdlog.h>

#include <algorithm>
#include <iterator>
#include <memory>

#include "bench/archives.hpp"
#include "bench/baseline.hpp"
#include "bench/bench_program.hpp"
#include "bench/bench_rules.hpp"
#include "bench/documents.hpp"
#include "bench/engine_line.hpp"
#include "cli/audit/work.hpp"
#include "cli/loaded_rules.hpp"
#include "cli/rules_folder.hpp"
#include "support/run_program.hpp"

namespace placet::bench {
namespace {

using benchmark::State;

void count_documents(State& state, std::size_t documents) {
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(documents));
}

std::string text_of(std::span<char> bytes) {
  return {bytes.data(), bytes.size()};
}

/// A rulebook made for the measurement, ready to judge by.
struct Law {
  explicit Law(Rulebook made) : rulebook(std::move(made)), lines(rulebook) {}
  Rulebook rulebook;
  EngineLines lines;
};

/// The documents of 4 KB, as files and as one stream.
class FortyRules {
 public:
  explicit FortyRules(const Sizes& sizes)
      : count_(sizes.documents),
        stream_((folder_.path() / "all.xml").string()),
        forty_(bench_rulebook(40)),
        many_(bench_rulebook(sizes.many_rules)) {
    for (std::size_t number = 0; number < count_; ++number) {
      const std::string name = std::to_string(number) + ".xml";
      folder_.write(name, document(number));
      files_.push_back((folder_.path() / name).string());
    }
    write_stream(stream_, count_, document);
  }

  void by_hand_from_files(State& state) const {
    for (auto step : state) read_files(files_, by_hand());
    count_documents(state, count_);
  }
  void by_hand_from_stream(State& state) const {
    for (auto step : state) cut_by_hand(stream_, by_hand());
    count_documents(state, count_);
  }
  void from_files(State& state) const {
    for (auto step : state) read_files(files_, by(forty_));
    count_documents(state, count_);
  }
  void from_stream(State& state) const {
    for (auto step : state) cut_as_audits_do(stream_, by(forty_));
    count_documents(state, count_);
  }
  void under_many_rules(State& state) const {
    const std::vector<std::string> some(files_.begin(),
                                        files_.begin() + std::min<std::ptrdiff_t>(100, std::ssize(files_)));
    for (auto step : state) read_files(some, by(many_));
    count_documents(state, some.size());
  }

 private:
  static TakeText by_hand() {
    return [line = std::string()](std::span<char> text) mutable {
      baseline_line(text, line);
      benchmark::DoNotOptimize(line.data());
    };
  }
  static TakeText by(const Law& law) {
    return [&law, line = std::string()](std::span<char> text) mutable {
      law.lines.line(text_of(text), Proofs::LeftOut, line);
      benchmark::DoNotOptimize(line.data());
    };
  }

  ScratchFolder folder_;
  std::size_t count_;
  std::vector<std::string> files_;
  std::string stream_;
  Law forty_, many_;
};

/// Real agreements under the rulebooks that are built in.
class AllRulebooks {
 public:
  explicit AllRulebooks(const Sizes& sizes) : count_(sizes.cases), law_(load_law("").rulebook), texts_(case_texts()) {
    if (texts_.size() > sizes.case_kinds) texts_.resize(sizes.case_kinds);
    plan_.paths = {(folder_.path() / "all.xml").string()};
    plan_.today = today;
    write_stream(plan_.paths.front(), count_, [this](std::size_t number) { return texts_[number % texts_.size()]; });
  }

  void lines(State& state, Proofs proofs) const {
    std::string line;
    for (auto step : state) {
      for (const std::string& text : texts_) {
        law_.lines.line(text, proofs, line);
        benchmark::DoNotOptimize(line.data());
      }
    }
    count_documents(state, texts_.size());
  }
  /// As an audit judges, up to its rows on disk.
  void rows(State& state, unsigned jobs) const {
    const audit::Inputs inputs(plan_.paths);
    const audit::PieceJudge judge(law_.rulebook, plan_);
    for (auto step : state) {
      const ScratchFolder folder;
      audit::Journal journal(folder.path() / "parts");
      audit::Progress progress(false);
      judge_all(inputs, judge, jobs, journal, progress, audit::Interruption());
    }
    count_documents(state, count_);
  }

 private:
  static constexpr Day today = std::chrono::sys_days{std::chrono::year{2027} / 1 / 1};

  ScratchFolder folder_;
  std::size_t count_;
  Law law_;
  std::vector<std::string> texts_;
  audit::Plan plan_;
};

void rulebooks_from_text(State& state) {
  for (auto step : state) benchmark::DoNotOptimize(compile_folder(PLACET_SOURCE_DIR "/rules", "rules"));
}

void rulebooks_built_in(State& state) {
  for (auto step : state) benchmark::DoNotOptimize(load_law(""));
}

void name_forty_rules(const std::shared_ptr<const FortyRules>& forty) {
  const auto name = [&](const char* called, void (FortyRules::*measure)(State&) const) {
    benchmark::RegisterBenchmark(called, [=](State& state) { (*forty.*measure)(state); });
  };
  name("by hand, files", &FortyRules::by_hand_from_files);
  name("by hand, stream", &FortyRules::by_hand_from_stream);
  name("forty rules, files", &FortyRules::from_files);
  name("forty rules, stream", &FortyRules::from_stream);
  name("many rules, files", &FortyRules::under_many_rules);
}

void name_all_rulebooks(const std::shared_ptr<const AllRulebooks>& all) {
  for (const auto& [called, proofs] : {std::pair{"verdicts", Proofs::LeftOut}, std::pair{"proofs", Proofs::Recorded}}) {
    benchmark::RegisterBenchmark(called, [all, proofs = proofs](State& state) { all->lines(state, proofs); });
  }
  for (const auto& [called, jobs] : {std::pair{"rows, one core", 1U}, std::pair{"rows, two cores", 2U}}) {
    benchmark::RegisterBenchmark(called, [all, jobs = jobs](State& state) { all->rows(state, jobs); })->UseRealTime();
  }
}

}  // namespace

void name_benchmarks(const Sizes& sizes) {
  spdlog::set_level(spdlog::level::warn);  // the rules that are loaded a hundred times
  name_forty_rules(std::make_shared<const FortyRules>(sizes));
  name_all_rulebooks(std::make_shared<const AllRulebooks>(sizes));
  benchmark::RegisterBenchmark("rulebooks from text", rulebooks_from_text)->Unit(benchmark::kMillisecond);
  benchmark::RegisterBenchmark("rulebooks built in", rulebooks_built_in)->Unit(benchmark::kMillisecond);
}

}  // namespace placet::bench
