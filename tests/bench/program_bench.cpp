// SPDX-License-Identifier: Apache-2.0
// What whole runs of the program take: the time from its start to its end, and the most memory. This is a program of
// its own, since a process is told the memory of the one that started it too.
#include <benchmark/benchmark.h>
#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <memory>
#include <stdexcept>

#include "bench/archives.hpp"
#include "bench/bench_program.hpp"
#include "bench/documents.hpp"
#include "support/run_program.hpp"

namespace placet::bench {
namespace {

using benchmark::State;

struct Run {
  double seconds, mebibytes;
};

/// Runs placet with its output thrown away. Throws std::runtime_error if it ends with 64 or above.
Run run(const std::vector<std::string>& arguments) {
  static const std::string program = built_program();
  std::vector<char*> words{const_cast<char*>(program.c_str())};
  for (const std::string& argument : arguments) words.push_back(const_cast<char*>(argument.c_str()));
  words.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  const auto begin = std::chrono::steady_clock::now();
  pid_t child = 0;
  if (posix_spawn(&child, program.c_str(), &actions, nullptr, words.data(), environ) != 0) {
    throw std::runtime_error("cannot run " + program);
  }
  int status = 0;
  rusage used{};
  wait4(child, &status, 0, &used);
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
  posix_spawn_file_actions_destroy(&actions);
  if (!WIFEXITED(status) || WEXITSTATUS(status) >= 64) throw std::runtime_error(program + " failed");
  return {took.count(), static_cast<double>(used.ru_maxrss) / 1024};
}

void measure(State& state, const std::vector<std::string>& arguments) {
  double most = 0;
  for (auto step : state) {
    const Run one = run(arguments);
    state.SetIterationTime(one.seconds);
    most = std::max(most, one.mebibytes);
  }
  state.counters["MiB"] = most;
}

/// A file of agreements that is there while it is measured.
class Stream {
 public:
  template <class TextOf>
  Stream(std::size_t count, const TextOf& text_of) : count_(count) {
    write_stream(path(), count, text_of);
  }

  void audit(State& state, const std::string& jobs) const {
    measure(state, {"audit", path(), "--out", (folder_.path() / "out").string(), "--jobs", jobs, "-q"});
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(count_));
  }

 private:
  std::string path() const { return (folder_.path() / "all.xml").string(); }

  ScratchFolder folder_;
  std::size_t count_;
};

/// Names the measurement of a whole audit.
benchmark::internal::Benchmark* name_audit(const char* called, const std::shared_ptr<const Stream>& stream,
                                           const char* jobs) {
  return benchmark::RegisterBenchmark(called, [=](State& state) { stream->audit(state, jobs); })
      ->UseManualTime()
      ->Iterations(1)
      ->Unit(benchmark::kMillisecond);
}

void check_one(State& state) {
  measure(state, {"check", PLACET_SOURCE_DIR "/cases/russia/1992-khabarovsk-heilongjiang/agreement.xml"});
}

}  // namespace

void name_benchmarks(const Sizes& sizes) {
  benchmark::RegisterBenchmark("check", check_one)
      ->UseManualTime()
      ->Iterations(sizes.checks)
      ->Unit(benchmark::kMillisecond);
  std::vector<std::string> texts = case_texts();
  if (texts.size() > sizes.case_kinds) texts.resize(sizes.case_kinds);
  const auto cases =
      std::make_shared<const Stream>(sizes.cases, [&](std::size_t number) { return texts[number % texts.size()]; });
  name_audit("audit, one core", cases, "1");
  name_audit("audit, two cores", cases, "2");
  name_audit("audit of few rows", std::make_shared<const Stream>(sizes.few_rows, short_document), "2")->Repetitions(1);
  name_audit("audit of many rows", std::make_shared<const Stream>(sizes.many_rows, short_document), "2")
      ->Repetitions(1);
}

}  // namespace placet::bench
