// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "lower/expressions.hpp"

namespace placet::lower {

namespace {

bool is_agreement(const Path& path) {
  return path.base == agreement_slot && path.steps.empty();
}

}  // namespace

bool can_bear(const Workspace& work, const TypedPath& path) {
  if (is_agreement(path.path) || is_broken(path.type)) return true;
  if (path.type.kind == TypeKind::Authority) return true;
  const KnownVocabulary& known = work.book.known;
  return path.type.kind == TypeKind::Reference && std::ranges::all_of(path.type.entities, [&](EntityId entity) {
           return entity == known.party || entity == known.person || entity == known.agreement;
         });
}

std::optional<Bearer> lower_bearer(Scope& scope, const syntax::Path& written) {
  const syntax::Name& first = written.value.front();
  if (written.value.size() == 1 && scope.find(first.text) == nullptr &&
      scope.work.names.authorities.find(first.text) != nullptr) {
    const AuthorityId authority = scope.work.resolve(scope.work.names.authorities, first, scope.pack);
    if (!authority.valid()) return std::nullopt;
    return Bearer{authority};
  }
  const auto path = lower_single_path(scope, written);
  if (!path) return std::nullopt;
  if (can_bear(scope.work, *path)) return Bearer{path->path};
  scope.work.reports.error(codes::not_a_bearer, written.span,
                           quoted(written_text(written)) + " is " + describe(scope.work.book, path->type) +
                               ", which can bear no duty, right or power",
                           "name a party, a person, an authority or `agreement`");
  return std::nullopt;
}

}  // namespace placet::lower
