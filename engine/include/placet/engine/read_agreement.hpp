// SPDX-License-Identifier: Apache-2.0
//
// Reads an agreement: from XML to facts, each with its place, by what the vocabulary of the rulebook says. Everything
// that is wrong with the document is reported at once, and then nothing is read from it.
#pragma once

#include <memory>

#include "placet/model/checked.hpp"
#include "placet/model/facts.hpp"
#include "placet/model/rulebook.hpp"
#include "placet/model/source_map.hpp"

namespace placet {

/// The form that the vocabulary of a rulebook gives to documents: made once where many are read by it. It is never
/// changed afterwards: several threads may share it.
class AgreementForm {
 public:
  /// `rulebook` must outlive the form.
  explicit AgreementForm(const Rulebook& rulebook);
  AgreementForm(AgreementForm&&) noexcept;
  AgreementForm& operator=(AgreementForm&&) noexcept;
  ~AgreementForm();

  struct Parts;
  const Parts& parts() const { return *parts_; }

 private:
  std::unique_ptr<const Parts> parts_;  // Invariant: never null, unless moved from.
};

/// The facts that the text of `file` states (docs/formats/agreement.md). UTF-16 with a byte order mark is converted;
/// its converted text is added to `sources`, and places refer to that. An Akoma Ntoso document is searched for the
/// agreement in its `meta/proprietary`. The facts refer to the rulebook, which has to outlive them. Errors: P03xx and
/// P04xx.
Checked<Facts> read_agreement(FileId file, SourceMap& sources, const AgreementForm& form);
/// The same where one document is read.
Checked<Facts> read_agreement(FileId file, SourceMap& sources, const Rulebook& rulebook);

}  // namespace placet
