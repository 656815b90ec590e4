// SPDX-License-Identifier: Apache-2.0
//
// Grammar of the declarations that say what can be stated: entities and their fields, lists, parameters.
#include "parse/config.hpp"
#include "parse/rules.hpp"
#include "syntax/adapt.hpp"

namespace placet::parse {

using syntax::PlainType;

const Rule<struct PlainTypeId, PlainType> plain_type = "a type";
const Rule<struct ReferenceNamesId, std::vector<syntax::Name>> reference_names = "names of entities";
const Rule<struct ReferenceToId, syntax::ReferenceTo> reference_to = "`reference to` and the name of an entity";
const Rule<struct MemberOfId, syntax::MemberOf> member_of = "the name of a list";
const Rule<struct OneOfTypeId, syntax::Type> one_of_type = "`one of`";
const Rule<struct ListTypeId, syntax::Type> list_type = "a type or the name of a list";
const Rule<struct EntityPlaceId, syntax::EntityPlace> entity_place = "a title in quotes and `at`";
const Rule<struct EntryKeyId, syntax::EntryKey> entry_key = "a name, a code, a day, or codes in braces";
const Rule<struct EntryId, syntax::Entry> entry = "an entry";
const Rule<struct ListSourceId, syntax::Citation> list_source = "`source`";
const Rule<struct ParameterOwnerId, syntax::ParameterOwner> parameter_owner = "an entity and a variable";
const Rule<struct ParameterRowId, syntax::ParameterRow> parameter_row = "a value with `since` and `by`";

const auto plain_type_def =
    choice("text", PlainType::Text) | choice("date", PlainType::Date) | choice("number", PlainType::Number) |
    choice("percent", PlainType::Percent) | choice("money", PlainType::Money) | choice("period", PlainType::Period) |
    choice("yes-no", PlainType::YesNo) | choice("country", PlainType::Country) | choice("unit", PlainType::Unit) |
    choice("language", PlainType::Language) | choice("authority", PlainType::Authority) | choice("act", PlainType::Act);
const auto reference_names_def = name % keyword("or");
const auto reference_to_def = keyword("reference") > keyword("to") > reference_names;
const auto member_of_def = name;
const auto one_of_type_def = keyword("one of") > named("codes in braces or the name of a list", codes | member_of);
const auto type_def = plain_type | reference_to | one_of_type;
const auto list_type_def = type | member_of;

const auto field_def = keyword("field") > name > keyword("is") > x3::matches[keyword("many")] >
                       named("a type such as `text`, `date` or `one of core.subjects`", type) > keyword("at") > text >
                       -(keyword("default") > name) > x3::matches[keyword("alterable")] > -(keyword("asks") > text) >
                       *label;
const auto entity_place_def = text > keyword("at") > text;
const auto entity_def = keyword("entity") > name > -(keyword("of") > name) >
                        named("a title in quotes, or `adds`", (entity_place | x3::omit[keyword("adds")])) > *field >
                        named("`field` or `end`", end_keyword);

const auto entry_key_def = codes | full_day | any_word;
const auto entry_def = keyword("entry") > -text > entry_key > x3::matches[keyword("in part")] > -text >
                       -(keyword("under") > name) > -since > -(keyword("by") > citation) > *label;
const auto list_source_def = keyword("source") > citation;
const auto list_item_def = list_source | entry;
const auto list_def = keyword("list") > name > x3::matches[keyword("facts")] >
                      named("`of` and a type, or `adds`", ((keyword("of") > list_type) | x3::omit[keyword("adds")])) >
                      *list_item > named("`entry`, `source` or `end`", end_keyword);

const auto parameter_owner_def = keyword("of") > name > name;
const auto parameter_row_def = parameter_value >> -(keyword("where") > condition) > since > keyword("by") > citation;
const auto parameter_def = keyword("parameter") > name > -parameter_owner > keyword("is") > type >
                           named("a value such as `10 days since 2008 by china.r2008 at \"art. 5\"`", +parameter_row) >
                           named("another value, or `end`", end_keyword);

struct PlainTypeId {};
struct ReferenceNamesId {};
struct ReferenceToId : Annotate {};
struct MemberOfId : Annotate {};
struct OneOfTypeId {};
struct TypeId {};
struct ListTypeId {};
struct FieldId : Annotate {};
struct EntityPlaceId : Annotate {};
struct EntityId : Annotate {};
struct EntryKeyId {};
struct EntryId : Annotate {};
struct ListSourceId : Annotate {};
struct ListItemId {};
struct ListId : Annotate {};
struct ParameterOwnerId : Annotate {};
struct ParameterRowId : Annotate {};
struct ParameterId : Annotate {};

BOOST_SPIRIT_DEFINE(plain_type, reference_names, reference_to, member_of, one_of_type, type, list_type, field,
                    entity_place, entity, entry_key, entry, list_source, list_item, list, parameter_owner,
                    parameter_row, parameter)

BOOST_SPIRIT_INSTANTIATE(decltype(type), Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(decltype(field), Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(decltype(list_item), Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(decltype(entity), Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(decltype(list), Iterator, Context)
BOOST_SPIRIT_INSTANTIATE(decltype(parameter), Iterator, Context)

}  // namespace placet::parse
