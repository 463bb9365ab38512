include(${CMAKE_CURRENT_LIST_DIR}/hmap-targets.cmake)

# Written in C++, but without its run-time library: a project of C alone links the static library too.
get_target_property(configurations emlet::hmap_static IMPORTED_CONFIGURATIONS)
foreach(configuration IN LISTS configurations)
  set_property(TARGET emlet::hmap_static PROPERTY IMPORTED_LINK_INTERFACE_LANGUAGES_${configuration} C)
endforeach()
