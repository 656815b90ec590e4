// SPDX-License-Identifier: Apache-2.0
//
// A rule file exactly as it was written: one struct for each phrase of the grammar, in the order of the grammar,
// each with the span of its text. Nothing is resolved here: a name is a word with a place, whatever it may mean.
//
// How to read it. `Node::span` covers the phrase without the white space around it. A variant is taken apart with
// `match` (node.hpp), which opens `forward_ast` by itself. `Single<T, Tag>` is a phrase that holds one thing only,
// its `value`. Chains of `and` / `or` are `first` and `rest` in the order written; the parser has made sure that
// one chain uses one connective only. An empty Optional is a part that was left out.
#pragma once

#include <vector>

#include "syntax/declarations.hpp"

namespace placet::syntax {

/// One block of a file.
struct Declaration
    : x3::variant<Pack, Entity, Authority, Source, List, Parameter, Act, Judgement, Rule, Precedence, Test> {
  using base_type::base_type;
  using base_type::operator=;
};

struct File {
  FileId id;
  std::vector<Declaration> declarations;
};

}  // namespace placet::syntax
