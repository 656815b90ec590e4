// SPDX-License-Identifier: Apache-2.0
#include "lower/scope.hpp"

#include <algorithm>

namespace placet::lower {

Scope::Scope(Workspace& workspace, PackId from) : work(workspace), pack(from) {
  variables_.push_back({"agreement", agreement_slot, member_type(work.book.known.agreement), {}});
  slots_.push_back(work.symbol("agreement"));
}

const Variable* Scope::find(std::string_view name) const {
  const auto found = std::ranges::find(variables_, name, &Variable::name);
  return name.empty() || found == variables_.end() ? nullptr : &*found;
}

std::vector<std::string_view> Scope::names() const {
  std::vector<std::string_view> known;
  for (const Variable& variable : variables_) known.push_back(variable.name);
  return known;
}

SlotId Scope::bind(const std::string& name, Span span, Type type) {
  if (const Variable* earlier = find(name); earlier != nullptr) {
    std::vector<RelatedPlace> related;
    if (earlier->slot != agreement_slot) related.push_back({earlier->span, "first bound here"});
    work.reports.error(codes::variable_bound_twice, span, "the variable " + quoted(name) + " is bound already",
                       "give this one another name", std::move(related));
  }
  const SlotId slot{static_cast<std::uint32_t>(slots_.size())};
  slots_.push_back(name.empty() ? Symbol{} : work.symbol(name));
  variables_.push_back({name, slot, std::move(type), span});
  return slot;
}

}  // namespace placet::lower
