# find_package(emlet): the targets emlet::emlet (shared) and emlet::emlet_static.
include(${CMAKE_CURRENT_LIST_DIR}/emlet-targets.cmake)
get_target_property(emlet_include emlet::emlet INTERFACE_INCLUDE_DIRECTORIES)
get_target_property(emlet_library emlet::emlet LOCATION)
get_filename_component(emlet_directory ${emlet_library} DIRECTORY)
if(NOT TARGET emlet::emlet_static)
  add_library(emlet::emlet_static STATIC IMPORTED)
  set_target_properties(emlet::emlet_static PROPERTIES IMPORTED_LOCATION ${emlet_directory}/libemlet.a
    INTERFACE_INCLUDE_DIRECTORIES "${emlet_include}" INTERFACE_LINK_LIBRARIES "gmp;utf8proc;z;stdc++;m")
endif()
