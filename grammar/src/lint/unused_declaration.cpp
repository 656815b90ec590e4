// SPDX-License-Identifier: Apache-2.0
#include <set>

#include "lint/lints.hpp"

namespace placet::lint_rules {

namespace {

struct Used {
  std::set<ParameterId> parameters;
  std::set<ListId> lists;
  std::set<JudgementId> judgements;
};

void note_type(const Type& type, Used& used) {
  used.lists.insert(type.list);
}

void note_conditions(const Rulebook& book, Used& used) {
  for (const Condition& condition : book.conditions) {
    if (const auto* in_list = std::get_if<InList>(&condition.what)) used.lists.insert(in_list->list);
    if (const auto* includes = std::get_if<Includes>(&condition.what)) used.lists.insert(includes->list);
    if (const auto* judged = std::get_if<Judged>(&condition.what)) used.judgements.insert(judged->judgement);
  }
  for (const Operand& operand : book.operands) {
    if (const auto* parameter = std::get_if<ParameterOperand>(&operand.what)) {
      used.parameters.insert(parameter->parameter);
    }
  }
}

/// The lists that agreements are read by and countries compared by, whether or not a rule speaks of them.
std::set<ListId> lists_of_readers(const Rulebook& book) {
  std::set<ListId> lists{book.countries, book.units, book.units_elsewhere};
  for (std::uint32_t i = 0; i < book.lists.size(); ++i) {
    const std::string_view name = book.text(book.lists[i].name);
    if (name == "core.currencies" || name == "core.topics") lists.insert(ListId{i});
  }
  return lists;
}

Used used_in(const Rulebook& book) {
  Used used{{}, lists_of_readers(book), {}};
  for (const Pack& pack : book.packs) used.lists.insert({pack.holidays, pack.workdays});
  for (const Field& field : book.fields) note_type(field.type, used);
  for (const List& list : book.lists) note_type(list.of, used);
  for (const Parameter& parameter : book.parameters) note_type(parameter.type, used);
  note_conditions(book, used);
  return used;
}

}  // namespace

void unused_declaration(const Subject& subject, Findings& findings) {
  const Rulebook& book = subject.book;
  const Used used = used_in(book);
  const auto check = [&](const auto& items, const auto& ids, const std::string& what) {
    for (std::uint32_t i = 0; i < items.size(); ++i) {
      if (ids.contains({i})) continue;
      findings.warn(codes::unused_declaration, subject.texts.name_of(items[i].span),
                    "no rule uses the " + what + ' ' + quoted(book.text(items[i].name)),
                    "use it in a rule, or take it out");
    }
  };
  check(book.parameters, used.parameters, "parameter");
  check(book.lists, used.lists, "list");
  check(book.judgements, used.judgements, "judgement");
}

}  // namespace placet::lint_rules
