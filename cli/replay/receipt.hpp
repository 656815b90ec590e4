// SPDX-License-Identifier: Apache-2.0
//
// Receipts (`placet-receipt/1`, docs/formats/receipt.md): a verdict with everything that it takes to reach it again and
// the words of the law that it rests on. Pure functions; the commands read and write the files.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "placet/engine/render.hpp"
#include "placet/model/checked.hpp"

namespace placet {

/// What a receipt keeps beside the report: what was given on the command line, and the bytes that were judged.
struct ReceiptInputs {
  std::string_view engine;     ///< the version of the program
  std::string_view agreement;  ///< the bytes of the file
  std::vector<std::string> assume_complete, given;
};

/// A declaration of the rules that a verdict rests on, as its text stood.
struct CitedLaw {
  std::string kind;           ///< "rule", "parameter", "list", "judgement" or "source"
  std::string name;           ///< "russia.mfa-consent-2004"
  std::uint32_t version = 0;  ///< of a rule; else 0
  std::string text;
  bool operator==(const CitedLaw&) const = default;
};

struct Receipt {
  std::string engine;
  std::string agreement_path, agreement_sha256, agreement_bytes;
  std::string rulebook_version, rulebook_sha256;
  std::string today, law_as_of;  ///< `law_as_of` is empty where the option was not given
  std::vector<std::string> assume_complete, given;
  std::vector<CitedLaw> law;
  std::string verdict;  ///< `placet-verdict/1`
};

/// The receipt of `report`, indented; ends with a line break. The same report gives the same bytes.
std::string render_receipt(const Report& report, const ReceiptInputs& inputs);

/// The receipt in `file`. Errors: it is none (P0601), or its parts contradict each other (P0602).
Checked<Receipt> read_receipt(FileId file, const SourceMap& sources);

}  // namespace placet
