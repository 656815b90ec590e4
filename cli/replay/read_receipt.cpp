// SPDX-License-Identifier: Apache-2.0
#include <nettle/base64.h>

#include <nlohmann/json.hpp>

#include "cli/json_places.hpp"
#include "cli/replay/receipt.hpp"
#include "cli/sha256.hpp"
#include "placet/model/receipt_codes.hpp"
#include "placet/model/value.hpp"

namespace placet {

namespace {

using Json = nlohmann::ordered_json;

/// Where a receipt holds what can be wrong with it.
constexpr std::size_t noted_levels = 4;

constexpr std::string_view how_receipts_are_made = "receipts are written by `placet check --receipt`";

std::optional<std::string> bytes_of_base64(std::string_view text) {
  base64_decode_ctx context;
  base64_decode_init(&context);
  std::string bytes(BASE64_DECODE_LENGTH(text.size()), '\0');
  std::size_t size = bytes.size();
  const bool decoded = base64_decode_update(&context, &size, reinterpret_cast<std::uint8_t*>(bytes.data()), text.size(),
                                            text.data()) != 0;
  if (!decoded || base64_decode_final(&context) == 0) return std::nullopt;
  bytes.resize(size);
  return bytes;
}

class ReceiptReader {
 public:
  ReceiptReader(FileId file, const SourceMap& sources) : file_(file), text_(sources.text(file)) {}

  Checked<Receipt> read() {
    places_ = json_places(text_, noted_levels);
    if (places_.fault) {
      fault(codes::malformed_receipt, places_.fault_at, *places_.fault, how_receipts_are_made);
      return std::move(faults_);
    }
    document_ = Json::parse(text_);
    if (text("/schema") != "placet-receipt/1") {
      malformed("/schema", "this is no receipt of the form `placet-receipt/1`", how_receipts_are_made);
      return std::move(faults_);
    }
    Receipt receipt = parts();
    if (faults_.empty()) check_together(receipt);
    if (!faults_.empty()) return std::move(faults_);
    return receipt;
  }

 private:
  void fault(DiagnosticCode code, std::uint32_t at, std::string message, std::string_view help) {
    Diagnostic diagnostic;
    diagnostic.code = code;
    diagnostic.span = {file_, at, at};
    diagnostic.message = std::move(message);
    diagnostic.help = help;
    faults_.push_back(std::move(diagnostic));
  }
  /// Where the part at `pointer` stands, or the nearest part around it.
  std::uint32_t place(std::string pointer) const {
    while (!pointer.empty()) {
      const auto found = places_.ends.find(pointer);
      if (found != places_.ends.end()) return found->second - 1;
      pointer.erase(pointer.rfind('/'));
    }
    return 0;
  }
  void malformed(const std::string& pointer, std::string message, std::string_view help = {}) {
    fault(codes::malformed_receipt, place(pointer), std::move(message), help);
  }
  static std::string shown(const std::string& pointer) { return '`' + pointer.substr(1) + '`'; }

  const Json* part(const std::string& pointer) const {
    const Json::json_pointer at(pointer);
    return document_.contains(at) ? &document_[at] : nullptr;
  }
  std::string text(const std::string& pointer) {
    const Json* found = part(pointer);
    if (found != nullptr && found->is_string()) return found->get<std::string>();
    malformed(pointer, shown(pointer) + (found == nullptr ? " is missing" : " has to be a text"),
              how_receipts_are_made);
    return {};
  }
  std::string day(const std::string& pointer) {
    const std::size_t before = faults_.size();
    std::string written = text(pointer);
    const auto range = parse_iso_range(written);
    if (faults_.size() == before && !(range && range->exact())) {
      malformed(pointer, shown(pointer) + " is no day: `" + written + '`', "a day is written as in 2026-01-31");
    }
    return written;
  }
  const Json& list(const std::string& pointer) {
    static const Json none = Json::array();
    const Json* found = part(pointer);
    if (found != nullptr && found->is_array()) return *found;
    malformed(pointer, shown(pointer) + (found == nullptr ? " is missing" : " has to be a list"),
              how_receipts_are_made);
    return none;
  }
  std::vector<std::string> texts(const std::string& pointer) {
    std::vector<std::string> found;
    for (std::size_t i = 0; i < list(pointer).size(); ++i) found.push_back(text(pointer + '/' + std::to_string(i)));
    return found;
  }

  Receipt parts() {
    Receipt receipt;
    receipt.engine = text("/engine/version");
    receipt.agreement_path = text("/agreement/file");
    receipt.agreement_sha256 = text("/agreement/sha256");
    receipt.agreement_bytes = agreement();
    receipt.rulebook_version = text("/rulebook/version");
    receipt.rulebook_sha256 = text("/rulebook/sha256");
    receipt.today = day("/options/today");
    const Json* law_as_of = part("/options/law-as-of");
    if (law_as_of == nullptr || !law_as_of->is_null()) receipt.law_as_of = day("/options/law-as-of");
    receipt.assume_complete = texts("/options/assume-complete");
    receipt.given = texts("/options/given");
    receipt.law = law();
    receipt.verdict = verdict();
    return receipt;
  }

  std::string agreement() {
    const std::string encoding = text("/agreement/encoding");
    std::string content = text("/agreement/content");
    if (encoding == "utf-8" || !faults_.empty()) return content;
    auto bytes = encoding == "base64" ? bytes_of_base64(content) : std::nullopt;
    if (bytes) return *std::move(bytes);
    malformed("/agreement/encoding", "the agreement is not in the encoding `" + encoding + '`',
              "it is `utf-8`, or `base64` for a document that is not UTF-8");
    return {};
  }

  std::vector<CitedLaw> law() {
    std::vector<CitedLaw> found;
    const std::size_t count = list("/law").size();
    for (std::size_t i = 0; i < count; ++i) {
      const std::string entry = "/law/" + std::to_string(i);
      CitedLaw cited{text(entry + "/kind"), text(entry + "/name"), 0, text(entry + "/text")};
      const Json* version = part(entry + "/version");
      if (version != nullptr && version->is_number_unsigned()) cited.version = version->get<std::uint32_t>();
      found.push_back(std::move(cited));
    }
    return found;
  }

  std::string verdict() {
    const Json* found = part("/verdict");
    if (found != nullptr && found->is_object() && text("/verdict/schema") == "placet-verdict/1") {
      text("/verdict/verdict");
      return found->dump();
    }
    malformed("/verdict", "the receipt holds no verdict of the form `placet-verdict/1`", how_receipts_are_made);
    return {};
  }

  void check_together(const Receipt& receipt) {
    if (sha256(receipt.agreement_bytes) != receipt.agreement_sha256) {
      altered("/agreement/sha256", "the fingerprint is not that of the agreement in the receipt");
    }
    same("/verdict/agreement/sha256", "/agreement/sha256");
    same("/verdict/agreement/file", "/agreement/file");
    same("/verdict/rulebook/sha256", "/rulebook/sha256");
    same("/verdict/rulebook/version", "/rulebook/version");
    same("/verdict/dates/today", "/options/today");
  }
  void same(const std::string& inner, const std::string& outer) {
    if (text(inner) != text(outer)) altered(inner, shown(inner) + " is not the same as " + shown(outer));
  }
  void altered(const std::string& pointer, std::string message) {
    fault(codes::altered_receipt, place(pointer), std::move(message),
          "the receipt was changed after it was made; look for the one that was filed");
  }

  FileId file_;
  std::string_view text_;
  JsonPlaces places_;
  Json document_;
  std::vector<Diagnostic> faults_;
};

}  // namespace

Checked<Receipt> read_receipt(FileId file, const SourceMap& sources) {
  return ReceiptReader(file, sources).read();
}

}  // namespace placet
