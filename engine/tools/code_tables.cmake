# SPDX-License-Identifier: Apache-2.0
# Turns Debian's iso-codes (JSON and translations) into one source file, named in PLACET_CODE_TABLES.
set(PLACET_ISO_CODES /usr/share/iso-codes/json CACHE PATH "The JSON files of iso-codes")
set(PLACET_LOCALES /usr/share/locale CACHE PATH "Where iso-codes keeps its translations")
if(NOT EXISTS ${PLACET_ISO_CODES}/iso_3166-2.json)
  message(FATAL_ERROR "${PLACET_ISO_CODES} has no iso_3166-2.json: install the package iso-codes")
endif()

add_executable(placet_make_code_tables tools/make_code_tables.cpp)
target_compile_features(placet_make_code_tables PRIVATE cxx_std_20)
target_link_libraries(placet_make_code_tables PRIVATE placet_warnings nlohmann_json::nlohmann_json)

set(PLACET_CODE_TABLES ${CMAKE_CURRENT_BINARY_DIR}/code_tables.cpp)
add_custom_command(OUTPUT ${PLACET_CODE_TABLES}
  COMMAND placet_make_code_tables ${PLACET_ISO_CODES} ${PLACET_LOCALES} ${PLACET_CODE_TABLES}
  DEPENDS placet_make_code_tables
    ${PLACET_ISO_CODES}/iso_3166-1.json ${PLACET_ISO_CODES}/iso_3166-2.json ${PLACET_ISO_CODES}/iso_4217.json
  COMMENT "Generating the tables of countries, units and currencies"
  VERBATIM)
