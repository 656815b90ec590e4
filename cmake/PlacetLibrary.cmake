# SPDX-License-Identifier: Apache-2.0

# placet_library(<name> SOURCES … HEADERS … NEEDS … USES … PRECOMPILED …)
#
# Makes the library placet::<name>. HEADERS stand under include/ and are its public API; with no SOURCES the
# library is headers only. NEEDS are the libraries that its headers include, USES those that only its sources do.
# PRECOMPILED are headers that most of its sources read; the sources include them all the same, and the preset `tidy`
# builds without. PLACET_COVERAGE counts the lines of these libraries that run, and of nothing else.
function(placet_library name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;HEADERS;NEEDS;USES;PRECOMPILED")
  if(arg_UNPARSED_ARGUMENTS)
    message(FATAL_ERROR "placet_library(${name}): what is ${arg_UNPARSED_ARGUMENTS}?")
  endif()

  set(target placet_${name})
  if(arg_SOURCES)
    add_library(${target} STATIC ${arg_SOURCES})
    set(scope PUBLIC)
    target_include_directories(${target} PRIVATE src)
    target_link_libraries(${target} PRIVATE $<BUILD_INTERFACE:placet_warnings> ${arg_USES})
    if(PLACET_COVERAGE)
      target_compile_options(${target} PRIVATE --coverage)
    endif()
    if(arg_PRECOMPILED)
      target_precompile_headers(${target} PRIVATE ${arg_PRECOMPILED})
    endif()
  else()
    add_library(${target} INTERFACE)
    set(scope INTERFACE)
  endif()
  add_library(placet::${name} ALIAS ${target})
  target_sources(${target} ${scope} FILE_SET HEADERS BASE_DIRS include FILES ${arg_HEADERS})
  target_compile_features(${target} ${scope} cxx_std_20)
  target_link_libraries(${target} ${scope} ${arg_NEEDS})
  set_target_properties(${target} PROPERTIES EXPORT_NAME ${name} POSITION_INDEPENDENT_CODE ON)

  if(PLACET_INSTALL)
    install(TARGETS ${target} EXPORT placet-${name} FILE_SET HEADERS
      ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
    install(EXPORT placet-${name} NAMESPACE placet:: FILE placet-${name}.cmake
      DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/placet)
  endif()
endfunction()

# Installs what find_package(placet COMPONENTS …) reads.
function(placet_install_package)
  set(destination ${CMAKE_INSTALL_LIBDIR}/cmake/placet)
  configure_package_config_file(${PROJECT_SOURCE_DIR}/cmake/placetConfig.cmake.in placetConfig.cmake
    INSTALL_DESTINATION ${destination})
  write_basic_package_version_file(placetConfigVersion.cmake COMPATIBILITY SameMinorVersion)
  install(FILES ${CMAKE_CURRENT_BINARY_DIR}/placetConfig.cmake ${CMAKE_CURRENT_BINARY_DIR}/placetConfigVersion.cmake
    DESTINATION ${destination})
endfunction()
