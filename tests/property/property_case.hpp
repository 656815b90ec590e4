// SPDX-License-Identifier: Apache-2.0
//
// A rulebook and agreements that were compiled and read from the texts of a property test.
#pragma once

#include <fstream>
#include <memory>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "placet/engine/evaluate.hpp"
#include "placet/engine/read_agreement.hpp"
#include "placet/grammar/compile.hpp"
#include "placet/model/source_map.hpp"

namespace placet {

/// The day on which the property tests judge.
inline constexpr Day property_today = std::chrono::sys_days{std::chrono::year{2005} / 5 / 15};

inline std::string text_of_file(const std::string& path) {
  std::stringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

class PropertyCase {
 public:
  /// Compiles `rules` with the vocabulary of the property tests. Each of `files` is a file of its own.
  explicit PropertyCase(const std::vector<std::string>& files) {
    const std::string folder = PLACET_SOURCE_DIR "/tests/property/";
    std::vector<FileId> ids{texts_.add("core/vocabulary.norm", text_of_file(folder + "vocabulary.norm")),
                            texts_.add("utopia/utopia.norm", text_of_file(folder + "utopia.norm"))};
    for (std::size_t i = 0; i < files.size(); ++i) {
      ids.push_back(texts_.add("utopia/rules" + std::to_string(i) + ".norm", files[i]));
    }
    Checked<Rulebook> compiled = compile(ids, texts_);
    if (!compiled) throw std::runtime_error(render_diagnostic(compiled.diagnostics().front(), texts_));
    rulebook_ = std::make_unique<Rulebook>(*std::move(compiled));
    evaluator_ = std::make_unique<Evaluator>(*rulebook_);
  }

  Facts facts(const std::string& xml) {
    Checked<Facts> read = read_agreement(texts_.add("a.xml", xml), texts_, *rulebook_);
    if (!read) throw std::runtime_error(render_diagnostic(read.diagnostics().front(), texts_) + xml);
    return *std::move(read);
  }

  Assessment judge(const Facts& facts, Proofs proofs = Proofs::Recorded, Listed listed = Listed::EveryRule) const {
    return evaluator_->evaluate(facts, {property_today, std::nullopt}, proofs, listed);
  }
  const Rulebook& rulebook() const { return *rulebook_; }
  const SourceMap& texts() const { return texts_; }

 private:
  SourceMap texts_;
  std::unique_ptr<Rulebook> rulebook_;
  std::unique_ptr<Evaluator> evaluator_;
};

}  // namespace placet
