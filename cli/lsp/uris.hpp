// SPDX-License-Identifier: Apache-2.0
//
// Names of documents: what the protocol calls `file:///…` is a path here.
#pragma once

#include <string>
#include <string_view>

namespace placet::lsp {

/// The path of a `file` URI; any other URI as it is, for documents that stand in no file.
std::string path_of_uri(std::string_view uri);

/// The URI of an absolute path.
std::string uri_of_path(std::string_view path);

}  // namespace placet::lsp
