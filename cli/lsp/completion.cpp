// SPDX-License-Identifier: Apache-2.0
// What may be written next in a rule file: the words that the grammar would take there, and names of the kinds that the
// words before ask for.
#include <algorithm>
#include <filesystem>
#include <set>

#include "cli/lsp/completion_items.hpp"
#include "cli/lsp/features.hpp"
#include "cli/lsp/written_words.hpp"
#include "placet/grammar/expected.hpp"

namespace placet::lsp {

namespace {

using nlohmann::json;

ItemKind item_kind(NameKind kind) {
  if (kind == NameKind::Field) return ItemKind::Field;
  if (kind == NameKind::Variable) return ItemKind::Variable;
  return kind == NameKind::Code ? ItemKind::Member : ItemKind::Reference;
}

const Block* block_named(const Index& index, const NameUse& use) {
  const Block& block = index.blocks[use.block];
  return block.name_span == use.span ? &block : nullptr;
}

/// The names of packs that the pack in the folder of `path` may not name. Nothing where that pack is not known.
std::set<std::string, std::less<>> packs_not_seen(const CompiledRules* rules, const std::string& path) {
  std::set<std::string, std::less<>> hidden;
  if (rules == nullptr) return hidden;
  const std::filesystem::path folder = std::filesystem::path(path).parent_path();
  const Rulebook& rulebook = rules->rulebook;
  for (const Pack& own : rulebook.packs) {
    if (std::filesystem::path(rules->texts.path(own.span.file)).parent_path() != folder) continue;
    for (std::uint32_t i = 0; i < rulebook.packs.size(); ++i) {
      if (std::ranges::find(own.visible, PackId{i}) == own.visible.end()) {
        hidden.emplace(rulebook.text(rulebook.packs[i].name));
      }
    }
  }
  return hidden;
}

bool is_day_of_month(std::string_view word) {
  return !word.empty() && word.size() <= 2 && word[0] >= '0' && word[0] <= '9';
}

class RuleCompletion {
 public:
  RuleCompletion(RulePlace& place, PositionUnit unit)
      : index_(place.rules.index()),
        rules_(place.rules.rules()),
        not_seen_(packs_not_seen(rules_, place.document.path)),
        begin_(start_of_word(place.document.text, place.offset)),
        words_(words_before(place.document.text, begin_)),
        expected_(expected_at(place.document.text, begin_)),
        prefix_(place.document.text.substr(begin_, place.offset - begin_)),
        items_(prefix_, Lines(place.document.text, unit).range(begin_, place.offset)) {}

  json items() {
    for (const std::string& phrase : expected_.phrases) {
      if (phrase[0] >= 'a' && phrase[0] <= 'z') items_.add(phrase, ItemKind::Keyword, "");
    }
    if (expected_.name) add_names();
    if (expected_.month || (!words_.empty() && is_day_of_month(words_.back()))) add_months();
    if (expected_.currency) items_.add_currencies();
    if (expected_.code && compared_field(words_).empty()) {
      items_.add_countries();
      if (prefix_.find('-') != std::string::npos) items_.add_units();
    }
    return items_.take();
  }

 private:
  std::vector<std::string> acts() const {
    std::vector<std::string> names;
    for (const NameUse& use : index_.uses) {
      if (use.kind == NameKind::Act && use.declares) names.push_back(use.name);
    }
    return names;
  }

  void add_names() {
    const std::vector<NameKind> kinds = kinds_after(words_, acts());
    const auto wanted = [&](NameKind kind) { return std::ranges::find(kinds, kind) != kinds.end(); };
    const bool codes_known = wanted(NameKind::Code) && add_codes_of_field();
    if (wanted(NameKind::Variable)) {
      for (const std::string& variable : variables_in(words_)) items_.add(variable, ItemKind::Variable, "variable");
      items_.add("agreement", ItemKind::Variable, "the agreement");
    }
    for (const NameUse& use : index_.uses) {
      if (!use.declares || use.kind == NameKind::Variable || !wanted(use.kind)) continue;
      if (use.kind == NameKind::Code && codes_known) continue;
      if (not_seen_.contains(std::string_view(use.name).substr(0, use.name.find('.')))) continue;
      const Block* block = block_named(index_, use);
      items_.add(use.name, item_kind(use.kind), block == nullptr ? noun_of(use.kind) : block->title);
    }
  }

  /// The codes that the field on the left takes; false if it is not known which field that is.
  bool add_codes_of_field() {
    const std::string name = compared_field(words_);
    if (name.empty() || rules_ == nullptr) return false;
    bool found = false;
    for (const Field& field : rules_->rulebook.fields) {
      if (rules_->rulebook.text(field.name) != name) continue;
      items_.add_codes(field.type, rules_->rulebook);
      found = true;
    }
    return found;
  }

  void add_months() {
    for (const std::string_view month : {"January", "February", "March", "April", "May", "June", "July", "August",
                                         "September", "October", "November", "December"}) {
      items_.add(month, ItemKind::Value, "");
    }
  }

  const Index& index_;
  const CompiledRules* rules_;
  std::set<std::string, std::less<>> not_seen_;
  std::uint32_t begin_;
  std::vector<std::string_view> words_;
  Expected expected_;
  std::string prefix_;
  CompletionItems items_;
};

}  // namespace

json completion(Session& session, const json& params) {
  auto place = rule_place(session, params);
  if (place) return RuleCompletion(*place, session.unit).items();
  return complete_agreement(session, params);
}

}  // namespace placet::lsp
