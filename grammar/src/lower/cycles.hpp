// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

namespace placet::lower {

/// The nodes that each node leads to.
using Graph = std::vector<std::vector<std::uint32_t>>;

/// Cycles that share no node, at least one for each group of nodes that lead to each other; each in order, beginning
/// with its least node.
std::vector<std::vector<std::uint32_t>> find_cycles(const Graph& graph);

/// All nodes that can be reached from `start`, itself included, in order.
std::vector<std::uint32_t> reachable(const Graph& graph, std::uint32_t start);

}  // namespace placet::lower
