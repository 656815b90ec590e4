// SPDX-License-Identifier: Apache-2.0
//
// Grammar of a file: one declaration after another. The driver (parse.cpp) asks for them one by one.
#include "parse/config.hpp"
#include "parse/rules.hpp"

namespace placet::parse {

const auto declaration_def =
    rule | source | list | parameter | authority | act | entity | judgement | precedence | test | pack;

struct DeclarationId {};

BOOST_SPIRIT_DEFINE(declaration)

BOOST_SPIRIT_INSTANTIATE(decltype(declaration), Iterator, Context)

}  // namespace placet::parse
