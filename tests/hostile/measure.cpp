// SPDX-License-Identifier: Apache-2.0
// Gives the program every hostile input and measures it: `hostile_run`, which `./dev hostile` calls. Every input must
// end as the contract says, within a second of computing and 256 MiB, and leave nothing behind.
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <string>

#include "hostile/hostile_folder.hpp"
#include "hostile/plain.hpp"

namespace placet::hostile {
namespace {

namespace fs = std::filesystem;

constexpr double longest_seconds = 1;
constexpr long most_mebibytes = 256;
/// In the place of an exit code: whatever the verdict is.
constexpr int any_verdict = 0;

struct Measured {
  int exit_code = -1;
  double seconds = 0;  ///< of computing, which says the same on a machine that does other things too
  long mebibytes = 0;
  std::string said;
};

/// Runs the program in `folder`; what it writes to standard error goes to `said`.
[[noreturn]] void become_placet(const Attempt& attempt, const fs::path& folder, const fs::path& said) {
  const int null = open("/dev/null", O_RDWR);
  const int errors = open(said.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
  dup2(null, STDIN_FILENO);
  dup2(null, STDOUT_FILENO);
  dup2(errors, STDERR_FILENO);
  const rlimit seconds{10, 10};
  setrlimit(RLIMIT_CPU, &seconds);
  const std::string program = built_program();
  std::vector<std::string> words{program};
  words.insert(words.end(), attempt.arguments.begin(), attempt.arguments.end());
  std::vector<char*> arguments;
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  if (chdir(folder.c_str()) == 0) execv(program.c_str(), arguments.data());
  _exit(127);
}

double seconds_of(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

Measured measured(const Attempt& attempt, const fs::path& folder, const fs::path& said) {
  const pid_t process = fork();
  if (process == 0) become_placet(attempt, folder, said);
  int status = 0;
  rusage used{};
  wait4(process, &status, 0, &used);
  Measured result;
  result.seconds = seconds_of(used.ru_utime) + seconds_of(used.ru_stime);
  if (WIFEXITED(status)) result.exit_code = WEXITSTATUS(status);
  result.mebibytes = used.ru_maxrss / 1024;
  result.said = read_text(said);
  return result;
}

/// The inputs that were tried, and the worst of them.
class Tally {
 public:
  void add(const Attempt& attempt, const Measured& run) {
    ++count_;
    if (run.seconds > slowest_) slowest_ = run.seconds, slowest_name_ = attempt.name;
    if (run.mebibytes > largest_) largest_ = run.mebibytes, largest_name_ = attempt.name;
    const bool judged = attempt.exit_code == any_verdict && run.exit_code >= 0 && run.exit_code < 64;
    if (!judged && run.exit_code != attempt.exit_code) blame(attempt, "exit code " + std::to_string(run.exit_code));
    if (run.said.find(attempt.said) == std::string::npos) blame(attempt, "no place is named");
    if (!is_plain(run.said)) blame(attempt, "what it says is not fit to be shown");
    if (run.seconds > longest_seconds) blame(attempt, std::to_string(run.seconds) + " s");
    if (run.mebibytes > most_mebibytes) blame(attempt, std::to_string(run.mebibytes) + " MiB");
  }
  void blame(const Attempt& attempt, const std::string& fault) {
    ++faults_;
    std::printf("%s: %s\n", attempt.name.c_str(), fault.c_str());
  }
  /// The exit code of this program.
  int say() const {
    std::printf("slowest %4.0f ms   %s\nlargest %4ld MiB  %s\n", slowest_ * 1000, slowest_name_.c_str(), largest_,
                largest_name_.c_str());
    std::printf("%d hostile inputs, %d faults\n", count_, faults_);
    return faults_ == 0 ? 0 : 1;
  }

 private:
  int count_ = 0, faults_ = 0;
  double slowest_ = 0;
  long largest_ = 0;
  std::string slowest_name_, largest_name_;
};

int run() {
  const HostileFolder folder;
  const ScratchFolder temporary, messages;
  setenv("TMPDIR", temporary.path().c_str(), 1);
  const std::vector<std::string> before = folder.names();
  Tally tally;
  const auto try_out = [&](const Attempt& attempt) {
    tally.add(attempt, measured(attempt, folder.path(), messages.path() / "said"));
    if (folder.names() != before || !fs::is_empty(temporary.path())) tally.blame(attempt, "something is left behind");
  };
  for (const Input& input : bad_agreements()) try_out(folder.agreement(input));
  for (const Input& input : bad_rule_files()) try_out(folder.rule_file(input));
  for (const Attempt& attempt : folder.of_the_system()) try_out(attempt);
  for (const Input& input : odd_agreements()) {
    Attempt attempt = folder.agreement(input);
    attempt.exit_code = any_verdict;
    attempt.said = "";
    try_out(attempt);
  }
  return tally.say();
}

}  // namespace
}  // namespace placet::hostile

int main() {
  return placet::hostile::run();
}
