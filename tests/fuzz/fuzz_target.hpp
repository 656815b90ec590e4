// SPDX-License-Identifier: Apache-2.0
//
// What libFuzzer calls, and the replay of seeds in its place: must return for any bytes.
#pragma once

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
