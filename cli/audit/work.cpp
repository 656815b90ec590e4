// SPDX-License-Identifier: Apache-2.0
#include "cli/audit/work.hpp"

#include <condition_variable>
#include <deque>
#include <exception>
#include <thread>

#include "cli/audit/cut_file.hpp"

namespace placet::audit {

namespace {

/// Blocks that wait to be judged, at most `room` of them.
class Queue {
 public:
  explicit Queue(std::size_t room) : room_(room) {}

  /// Takes the block; false: there is no room for it.
  bool push(Block& block) {
    const std::scoped_lock lock(mutex_);
    if (blocks_.size() >= room_) return false;
    blocks_.push_back(std::move(block));
    changed_.notify_one();
    return true;
  }
  /// Waits for a block; none: nothing comes any more.
  std::optional<Block> pop() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return closed_ || !blocks_.empty(); });
    if (blocks_.empty()) return std::nullopt;
    Block block = std::move(blocks_.front());
    blocks_.pop_front();
    return block;
  }
  /// What waits is still judged.
  void close() {
    const std::scoped_lock lock(mutex_);
    closed_ = true;
    changed_.notify_all();
  }
  /// What waits is dropped, and why.
  void fail(std::exception_ptr failure) {
    const std::scoped_lock lock(mutex_);
    if (!failure_) failure_ = std::move(failure);
    blocks_.clear();
    closed_ = true;
    changed_.notify_all();
  }
  bool failed() const {
    const std::scoped_lock lock(mutex_);
    return failure_ != nullptr;
  }
  void rethrow_failure() const {
    if (failure_) std::rethrow_exception(failure_);
  }

 private:
  const std::size_t room_;
  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Block> blocks_;
  bool closed_ = false;
  std::exception_ptr failure_;
};

/// A fault of ours is told of the agreement that brings it out; it keeps no other from being judged.
std::optional<Row> row_or_fault(const PieceJudge& judge, const Piece& piece) {
  try {
    return judge.row_of(piece);
  } catch (const std::exception& error) {
    Row row = row_at(piece);
    row.faults.push_back({"", piece.line, piece.column, "internal error: " + std::string(error.what())});
    return row;
  }
}

/// What is done with a block, by whichever thread.
class Work {
 public:
  Work(const PieceJudge& judge, Journal& journal, Progress& progress)
      : judge_(judge), journal_(journal), progress_(progress) {}

  void judge(const Block& block) const {
    std::string rows;
    for (const Piece& piece : block.pieces) {
      if (const auto row = row_or_fault(judge_, piece)) rows += written(*row);
    }
    journal_.append(block.number, block.fingerprint, rows);
    progress_.judged(block.pieces.size());
  }
  /// All that waits and will come.
  void judge_queued(Queue& queue) const {
    try {
      while (const std::optional<Block> block = queue.pop()) judge(*block);
    } catch (...) {
      queue.fail(std::current_exception());
    }
  }

 private:
  const PieceJudge& judge_;
  Journal& journal_;
  Progress& progress_;
};

}  // namespace

Worked judge_all(const Inputs& inputs, const PieceJudge& judge, unsigned jobs, Journal& journal, Progress& progress,
                 const Interruption& interruption) {
  Queue queue(std::size_t{jobs - 1} * 2);
  const Work work(judge, journal, progress);
  Worked worked;
  {
    std::vector<std::jthread> threads;
    for (unsigned job = 1; job < jobs; ++job) threads.emplace_back([&] { work.judge_queued(queue); });
    Blocks blocks([&](Block block) {
      worked.interrupted = interruption.asked_for();
      if (worked.interrupted || queue.failed()) return false;
      if (journal.has(block.number, block.fingerprint)) {
        progress.judged(block.pieces.size());
      } else if (!queue.push(block)) {
        work.judge(block);
      }
      return true;
    });
    try {
      const TakePiece take = [&](Piece piece) { return blocks.add(std::move(piece)); };
      const auto count = [&](std::size_t bytes) { progress.read(bytes); };
      inputs.for_each_file([&](const std::string& path) { return cut_file(path, take, count); });
      if (!worked.interrupted) worked.blocks = blocks.finish();
      queue.close();
      work.judge_queued(queue);
    } catch (...) {
      queue.fail(std::current_exception());
    }
  }
  queue.rethrow_failure();
  journal.sync();
  worked.interrupted = worked.interrupted || interruption.asked_for();
  return worked;
}

}  // namespace placet::audit
