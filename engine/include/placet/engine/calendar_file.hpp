// SPDX-License-Identifier: Apache-2.0
//
// What must still be done, for calendars.
#pragma once

#include <string>
#include <vector>

#include "placet/engine/render.hpp"

namespace placet {

/// One iCalendar object (RFC 5545) with every outstanding step of the agreements: an event on its last day, or a task
/// where no last day is fixed. Its lines end with CR LF. An entry keeps its UID while days move, so that a calendar
/// that reads a later file moves it.
std::string render_calendar(const std::vector<const Report*>& reports, Language language = Language::English);

}  // namespace placet
