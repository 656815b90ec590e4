// SPDX-License-Identifier: Apache-2.0
#include "cli/import/csv_reader.hpp"

#include <algorithm>
#include <array>

#include "placet/model/import_codes.hpp"

namespace placet::import {

namespace {

/// No value of an agreement may be longer; so a quote that nobody closed is seen before the end of a large file.
constexpr std::size_t longest_field = std::size_t{64} * 1024;

}  // namespace

CsvReader::CsvReader(FileId file, const SourceMap& sources, char delimiter)
    : file_(file), text_(sources.text(file)), delimiter_(delimiter) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  if (text_.starts_with(byte_order_mark)) at_ = byte_order_mark.size();
}

std::optional<CsvRow> CsvReader::next() {
  at_ = std::min(text_.find_first_not_of("\r\n", at_), text_.size());
  if (at_ == text_.size()) return std::nullopt;
  fault_.reset();
  CsvRow row;
  row.place = span(at_, at_ + 1);
  do {
    row.fields.push_back(field());
  } while (!fault_ && take(delimiter_));
  if (!fault_) end_row();
  row.fault = std::move(fault_);
  return row;
}

CsvField CsvReader::field() {
  if (at_ < text_.size() && text_[at_] == '"') return quoted_field();
  const std::array<char, 4> ends{delimiter_, '"', '\r', '\n'};
  const std::size_t begin = at_;
  at_ = std::min(text_.find_first_of(std::string_view(ends.data(), ends.size()), at_), text_.size());
  return {std::string(text_.substr(begin, at_ - begin)), span(begin, at_)};
}

CsvField CsvReader::quoted_field() {
  const std::size_t begin = at_;
  CsvField read;
  for (++at_;; ++at_) {
    const std::size_t end = text_.substr(0, begin + longest_field).find('"', at_);
    if (end == std::string_view::npos) {
      refuse(begin, "a quote is opened here and not closed", "a field ends with a quote, at most 65,536 bytes on");
      return read;
    }
    read.text += text_.substr(at_, end - at_);
    at_ = end + 1;
    if (at_ == text_.size() || text_[at_] != '"') break;
    read.text += '"';
  }
  read.place = span(begin, at_);
  return read;
}

void CsvReader::end_row() {
  if (at_ == text_.size() || take('\n')) return;
  if (text_.substr(at_).starts_with("\r\n")) {
    at_ += 2;
    return;
  }
  if (text_[at_] == '\r') {
    refuse(at_, "a carriage return stands here without a line feed", "lines end with a line feed, or with both");
  } else if (text_[at_] == '"') {
    refuse(at_, "a field that holds a quote has to stand in quotes", "write \"a \"\"name\"\"\" for a \"name\"");
  } else {
    refuse(at_, "text follows the quote that ends a field", "write a quote within a field twice");
  }
}

bool CsvReader::take(char byte) {
  if (at_ == text_.size() || text_[at_] != byte) return false;
  ++at_;
  return true;
}

void CsvReader::refuse(std::size_t at, std::string message, std::string help) {
  fault_.emplace();
  fault_->code = codes::broken_row;
  fault_->span = span(at, at + 1);
  fault_->message = std::move(message);
  fault_->help = std::move(help);
  at_ = std::min(text_.find('\n', at), text_.size());
}

Span CsvReader::span(std::size_t begin, std::size_t end) const {
  return {file_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

}  // namespace placet::import
