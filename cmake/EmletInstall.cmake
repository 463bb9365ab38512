# What an embedder installs: the shared library with nothing but the C API in sight, the same as one archive, the header,
# and how pkg-config and CMake find them.  Component `emlet`; libhmap is a component of its own.

include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(api ${PROJECT_SOURCE_DIR}/src/api)
set(rooms library_units api image builtins eval text printer reader data hashtable gc alloc core)
set(archives "")
foreach(room IN LISTS rooms)
  list(APPEND archives $<TARGET_FILE:emlet_${room}>)
endforeach()

file(WRITE ${PROJECT_BINARY_DIR}/emlet_shared.cpp "// The library is made of the rooms' archives; a target needs a source.\n")
add_library(emlet_shared SHARED ${PROJECT_BINARY_DIR}/emlet_shared.cpp)
target_link_options(emlet_shared PRIVATE -Wl,--version-script=${api}/libemlet.map -Wl,--as-needed -Wl,--no-undefined)
target_link_libraries(emlet_shared PRIVATE -Wl,--whole-archive ${archives} -Wl,--no-whole-archive gmp utf8proc z emlet_flags)
target_include_directories(emlet_shared INTERFACE $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)
set_target_properties(emlet_shared PROPERTIES OUTPUT_NAME emlet EXPORT_NAME emlet VERSION ${PROJECT_VERSION} SOVERSION ${PROJECT_VERSION_MAJOR}
                      LINK_DEPENDS ${api}/libemlet.map)
foreach(room IN LISTS rooms)
  add_dependencies(emlet_shared emlet_${room})
endforeach()

# One archive of all: ar is told by a script.
set(script ${PROJECT_BINARY_DIR}/libemlet.mri)
set(archive ${PROJECT_BINARY_DIR}/libemlet.a)
list(TRANSFORM archives PREPEND "addlib " OUTPUT_VARIABLE lines)
list(JOIN lines "\n" lines)
file(GENERATE OUTPUT ${script} CONTENT "create ${archive}\n${lines}\nsave\nend\n")
add_custom_command(OUTPUT ${archive} COMMAND ${CMAKE_AR} -M < ${script} DEPENDS ${archives} ${script} VERBATIM)
add_custom_target(emlet_archive ALL DEPENDS ${archive})

install(TARGETS emlet_shared EXPORT emlet_targets LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT emlet)
install(TARGETS emlet RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT emlet)
install(FILES ${archive} DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT emlet)
install(FILES ${PROJECT_SOURCE_DIR}/include/emlet/emlet.h DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/emlet COMPONENT emlet)
install(EXPORT emlet_targets NAMESPACE emlet:: FILE emlet-targets.cmake DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/emlet COMPONENT emlet)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/emlet-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${api}/emlet-config.cmake ${PROJECT_BINARY_DIR}/emlet-config-version.cmake
        DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/emlet COMPONENT emlet)
configure_file(${api}/emlet.pc.in ${PROJECT_BINARY_DIR}/emlet.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/emlet.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig COMPONENT emlet)
