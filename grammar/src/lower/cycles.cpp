// SPDX-License-Identifier: Apache-2.0
#include "lower/cycles.hpp"

#include <algorithm>

namespace placet::lower {

namespace {

/// Depth first without recursion: rules of a large rulebook may form long chains.
struct Search {
  const Graph& graph;
  std::vector<char> state;  ///< 0 new, 1 on the path, 2 done
  std::vector<char> in_cycle;
  std::vector<std::uint32_t> path;
  std::vector<std::size_t> next;
  std::vector<std::vector<std::uint32_t>> found;

  explicit Search(const Graph& searched) : graph(searched), state(searched.size()), in_cycle(searched.size()) {}

  void enter(std::uint32_t node) {
    state[node] = 1;
    path.push_back(node);
    next.push_back(0);
  }

  void close_cycle(std::uint32_t node) {
    std::vector<std::uint32_t> cycle(std::ranges::find(path, node), path.end());
    if (std::ranges::any_of(cycle, [&](std::uint32_t member) { return in_cycle[member] != 0; })) return;
    for (const std::uint32_t member : cycle) in_cycle[member] = 1;
    std::rotate(cycle.begin(), std::ranges::min_element(cycle), cycle.end());
    found.push_back(std::move(cycle));
  }

  void run(std::uint32_t start) {
    if (state[start] != 0) return;
    enter(start);
    while (!path.empty()) {
      const std::uint32_t node = path.back();
      if (next.back() == graph[node].size()) {
        state[node] = 2;
        path.pop_back();
        next.pop_back();
        continue;
      }
      const std::uint32_t successor = graph[node][next.back()++];
      if (state[successor] == 0)
        enter(successor);
      else if (state[successor] == 1)
        close_cycle(successor);
    }
  }
};

}  // namespace

std::vector<std::vector<std::uint32_t>> find_cycles(const Graph& graph) {
  Search search(graph);
  for (std::uint32_t node = 0; node < graph.size(); ++node) search.run(node);
  return std::move(search.found);
}

std::vector<std::uint32_t> reachable(const Graph& graph, std::uint32_t start) {
  std::vector<char> seen(graph.size());
  std::vector<std::uint32_t> waiting{start};
  seen[start] = 1;
  for (std::size_t i = 0; i < waiting.size(); ++i) {
    for (const std::uint32_t successor : graph[waiting[i]]) {
      if (seen[successor] == 0) {
        seen[successor] = 1;
        waiting.push_back(successor);
      }
    }
  }
  std::ranges::sort(waiting);
  return waiting;
}

}  // namespace placet::lower
