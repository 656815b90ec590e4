# SPDX-License-Identifier: Apache-2.0
# The meaning of the language as an answer-set program (engine/asp), made a text of the program: PLACET_ASP_ENCODING.
set(PLACET_ASP_ENCODING ${CMAKE_CURRENT_BINARY_DIR}/asp_encoding.cpp)
set(PLACET_ASP_TEXT "")
foreach(part worlds truth comparisons steps rules defeat status verdicts facts)
  set(file ${CMAKE_CURRENT_SOURCE_DIR}/asp/${part}.lp)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
  file(READ ${file} text)
  # A literal of its own for each part: compilers bound the length of one.
  string(APPEND PLACET_ASP_TEXT "      R\"lp(${text})lp\"\n")
endforeach()
configure_file(tools/asp_encoding.cpp.in ${PLACET_ASP_ENCODING} @ONLY)
