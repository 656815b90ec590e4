# SPDX-License-Identifier: Apache-2.0
# Compiles the rulebooks in rules/, the samples that their tests read and the pages of diagnostics with placet-rulec,
# and links the result as placet_embedded_rulebook. They are data, not sources, so they are found by pattern: adding
# one needs no change here.
set(top ${PROJECT_SOURCE_DIR})
file(GLOB_RECURSE compiled_files CONFIGURE_DEPENDS
  ${top}/rules/*.norm ${top}/rules/*.xml ${top}/docs/diagnostics/*.md)
set(rulebook ${CMAKE_CURRENT_BINARY_DIR}/rulebook.bin)

# The list is an input too, so that a file that is taken away is missed.
set(list_of_files ${CMAKE_CURRENT_BINARY_DIR}/rulebook_files.txt)
list(JOIN compiled_files "\n" lines)
file(CONFIGURE OUTPUT ${list_of_files} CONTENT "${lines}\n" @ONLY)

if(TARGET placet-rulec)
  add_custom_command(OUTPUT ${rulebook}
    COMMAND placet-rulec --out ${rulebook} --pages docs/diagnostics rules
    WORKING_DIRECTORY ${top}
    DEPENDS placet-rulec ${compiled_files} ${list_of_files}
    COMMENT "Compiling the rulebooks"
    VERBATIM)
else()
  file(TOUCH ${rulebook})
endif()

# The assembler copies the file into the object; compiling an array of a megabyte would take a minute.
set_source_files_properties(embedded_rulebook.cpp PROPERTIES
  OBJECT_DEPENDS ${rulebook}
  COMPILE_DEFINITIONS "PLACET_RULEBOOK_FILE=\"${rulebook}\"")
add_library(placet_embedded_rulebook STATIC embedded_rulebook.cpp)
target_compile_features(placet_embedded_rulebook PRIVATE cxx_std_20)
target_include_directories(placet_embedded_rulebook PUBLIC ${top})
target_link_libraries(placet_embedded_rulebook PRIVATE placet_warnings)
