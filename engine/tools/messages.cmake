# SPDX-License-Identifier: Apache-2.0
# Turns the sentences of reports, a file a language, into a header and a source, named in PLACET_MESSAGE_TABLES.
add_executable(placet_make_messages tools/make_messages.cpp)
target_compile_features(placet_make_messages PRIVATE cxx_std_20)
target_link_libraries(placet_make_messages PRIVATE placet_warnings nlohmann_json::nlohmann_json)

set(PLACET_MESSAGES ${CMAKE_CURRENT_SOURCE_DIR}/messages)
set(PLACET_MADE_HEADERS ${CMAKE_CURRENT_BINARY_DIR}/made)
set(PLACET_MESSAGE_TABLES ${PLACET_MADE_HEADERS}/render/message_keys.hpp ${CMAKE_CURRENT_BINARY_DIR}/messages_table.cpp)
add_custom_command(OUTPUT ${PLACET_MESSAGE_TABLES}
  COMMAND placet_make_messages ${PLACET_MESSAGES} ${PLACET_MESSAGE_TABLES}
  DEPENDS placet_make_messages ${PLACET_MESSAGES}/en.json ${PLACET_MESSAGES}/ru.json ${PLACET_MESSAGES}/zh.json
    ${PLACET_MESSAGES}/hi.json
  COMMENT "Generating the sentences of reports"
  VERBATIM)
