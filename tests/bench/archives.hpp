// SPDX-License-Identifier: Apache-2.0
//
// Archives to measure with, read as each of the measured programs would read them.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace placet::bench {

/// Takes the text of an agreement, which it may destroy.
using TakeText = std::function<void(std::span<char>)>;

/// Reads files one after the other, each with as few system calls as can be.
void read_files(const std::vector<std::string>& paths, const TakeText& take);

/// Cuts a file of many agreements, read in pieces of 1 MiB, as one does who knows that nothing in it hides the end of
/// an agreement.
void cut_by_hand(const std::string& path, const TakeText& take);

/// Cuts it as an audit does, which reads it in such pieces too.
void cut_as_audits_do(const std::string& path, const TakeText& take);

/// Writes a file of `count` agreements, of which `text_of` gives each. They are never in memory together.
void write_stream(const std::string& path, std::size_t count, const std::function<std::string(std::size_t)>& text_of);

}  // namespace placet::bench
