// SPDX-License-Identifier: Apache-2.0
// Documents whose bytes are no text: broken UTF-8 and UTF-16, other encodings, files of another kind.
#include <cstdint>

#include "hostile/corpus.hpp"

namespace placet::hostile {

namespace {

using namespace std::string_literals;

std::string utf16(std::string_view ascii, bool little) {
  std::string bytes;
  for (const char c : ascii) bytes += little ? std::string{c, '\0'} : std::string{'\0', c};
  return bytes;
}

std::string utf32(std::string_view ascii, bool little) {
  std::string bytes;
  for (const char c : ascii) bytes += little ? std::string{c, '\0', '\0', '\0'} : std::string{'\0', '\0', '\0', c};
  return bytes;
}

void add_control_characters(Inputs& inputs) {
  for (int c = 0; c < 0x20; ++c) {
    if (c == '\t' || c == '\n' || c == '\r') continue;
    const std::string name = "control character " + std::to_string(c);
    inputs.push_back({name, agreement_with("<title>a" + std::string(1, static_cast<char>(c)) + "b</title>")});
  }
  inputs.push_back({"zero in a name", agreement_with("<ti\0tle/>"s)});
  inputs.push_back({"zero in a value", agreement_with("<basis ref='\0'/>"s)});
  inputs.push_back({"zero at the beginning", '\0' + agreement_with("")});
  inputs.push_back({"zero at the end", agreement_with("") + '\0'});
  inputs.push_back({"no character", agreement_with("<title>\xEF\xBF\xBE</title>")});
  inputs.push_back({"no character either", agreement_with("<title>\xEF\xBF\xBF</title>")});
}

void add_utf16(Inputs& inputs) {
  const std::string good = agreement_with("");
  for (const bool little : {true, false}) {
    const std::string which = little ? " from the little end" : " from the big end";
    const std::string mark = little ? "\xFF\xFE"s : "\xFE\xFF"s;
    const std::string high = little ? "\x00\xD8"s : "\xD8\x00"s;
    const std::string low = little ? "\x00\xDC"s : "\xDC\x00"s;
    const std::string text = utf16(good, little);
    inputs.push_back({"UTF-16 without a mark" + which, text});
    inputs.push_back({"UTF-16 with half a character" + which, mark + text + '<'});
    inputs.push_back({"UTF-16 that is only a mark" + which, mark});
    inputs.push_back({"UTF-16 with a mark of the other end" + which, mark + utf16(good, !little)});
    inputs.push_back({"UTF-16 with a first half alone" + which, mark + text + high});
    inputs.push_back({"UTF-16 with a second half alone" + which, mark + text + low});
    inputs.push_back({"UTF-16 with halves exchanged" + which, mark + text + low + high});
    inputs.push_back({"UTF-16 with a zero" + which, mark + text + "\0\0"s});
    inputs.push_back({"UTF-16 cut off" + which, mark + text.substr(0, text.size() / 4 * 2)});
    inputs.push_back({"UTF-32" + which, utf32(good, little)});
  }
  inputs.push_back({"UTF-32 with a mark", "\xFF\xFE\0\0"s + utf32(good, true)});
}

void add_files_of_another_kind(Inputs& inputs) {
  inputs.push_back({"compressed", "\x1F\x8B\x08\0\0\0\0\0\0\x03\xB3\x49\x4C\x2F\x4A"s});
  inputs.push_back({"archive", "PK\x03\x04\x14\0\0\0\x08\0"s + std::string(100, '\x07')});
  inputs.push_back({"picture", "\x89PNG\r\n\x1A\n\0\0\0\rIHDR"s});
  inputs.push_back({"document", "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n"});
  inputs.push_back({"program",
                    "\x7F"
                    "ELF\x02\x01\x01\0\0\0"s});
  inputs.push_back({"JSON", R"({"agreement": {"id": "a", "stage": "draft"}})"});
  inputs.push_back({"CSV", "id,stage\r\na,draft\r\n"});
  inputs.push_back({"UTF-7", "+ADw-agreement id=+ACI-a+ACI-/+AD4-"});
  inputs.push_back({"EBCDIC", "\x4C\x6F\xA7\x94\x93"s});
  inputs.push_back({"two marks", "\xEF\xBB\xBF\xEF\xBB\xBF" + agreement_with("")});
  inputs.push_back({"mark in the middle of a name", agreement_with("<ti\xEF\xBB\xBFtle/>")});
  inputs.push_back({"mark alone", "\xEF\xBB\xBF"});
  inputs.push_back({"half a mark", "\xEF\xBB" + agreement_with("")});
}

}  // namespace

std::vector<NoUtf8> broken_utf8() {
  return {{"a lone byte that continues", "\x80"},
          {"a lone last byte that continues", "\xBF"},
          {"two bytes that continue", "\x80\xBF"},
          {"a beginning of two alone", "\xC3"},
          {"a beginning of three alone", "\xE2\x82"},
          {"a beginning of four alone", "\xF0\x9F\x98"},
          {"a beginning before a letter", "\xC3z"},
          {"a slash in two bytes", "\xC0\xAF"},
          {"a slash in three bytes", "\xE0\x80\xAF"},
          {"a slash in four bytes", "\xF0\x80\x80\xAF"},
          {"a bracket in two bytes", "\xC0\xBC"},
          {"a zero in two bytes", "\xC0\x80"},
          {"the last of two bytes too long", "\xC1\xBF"},
          {"the last of three bytes too long", "\xE0\x9F\xBF"},
          {"the last of four bytes too long", "\xF0\x8F\xBF\xBF"},
          {"a first half of UTF-16", "\xED\xA0\x80"},
          {"a second half of UTF-16", "\xED\xBF\xBF"},
          {"both halves of UTF-16", "\xED\xA0\xBD\xED\xB8\x80"},
          {"the first beyond Unicode", "\xF4\x90\x80\x80"},
          {"a beginning of four beyond Unicode", "\xF7\xBF\xBF\xBF"},
          {"five bytes", "\xF8\x88\x80\x80\x80"},
          {"six bytes", "\xFC\x84\x80\x80\x80\x80"},
          {"a byte of no UTF-8", "\xFE"},
          {"the other byte of no UTF-8", "\xFF"},
          {"Latin-1", "\xE9t\xE9"},
          {"Windows-1251", "\xD1\xEE\xE3\xEB\xE0\xF8\xE5\xED\xE8\xE5"},
          {"GBK", "\xD0\xAD\xB6\xA8"}};
}

void add_broken_bytes(Inputs& inputs) {
  for (const auto& [name, bytes] : broken_utf8()) {
    const std::string broken(bytes);
    inputs.push_back({"text with " + std::string(name), agreement_with("<title>" + broken + "</title>")});
    inputs.push_back({"value with " + std::string(name), agreement_with("<basis ref=\"" + broken + "\"/>")});
    inputs.push_back({"element with " + std::string(name), agreement_with("<ti" + broken + "tle/>")});
    inputs.push_back({"comment with " + std::string(name), agreement_with("<!-- " + broken + " -->")});
    inputs.push_back({"end with " + std::string(name), agreement_with("") + broken});
  }
  add_control_characters(inputs);
  add_utf16(inputs);
  add_files_of_another_kind(inputs);
}

}  // namespace placet::hostile
