# The example of the allocators' C interface, one source as C11 and as C++20 (a copy, for the language goes by name).

set(here ${CMAKE_CURRENT_LIST_DIR})
configure_file(${here}/allocators_seed.c ${CMAKE_CURRENT_BINARY_DIR}/allocators_seed.cpp COPYONLY)
# Options of a source come after those of its target: for clang the last word counts.
set_source_files_properties(${here}/allocators_seed.c ${here}/allocators_original.c ${CMAKE_CURRENT_BINARY_DIR}/allocators_seed.cpp
  PROPERTIES COMPILE_OPTIONS "-Wno-unused-variable;-Wno-unused-parameter")
add_executable(emlet_allocators_c ${here}/allocators_seed.c ${here}/allocators_original.c)
add_executable(emlet_allocators_cpp ${CMAKE_CURRENT_BINARY_DIR}/allocators_seed.cpp)
foreach(language c cpp)
  target_include_directories(emlet_allocators_${language} PRIVATE ${PROJECT_SOURCE_DIR}/include/emlet)
  target_compile_options(emlet_allocators_${language} PRIVATE -UNDEBUG)
  target_link_libraries(emlet_allocators_${language} PRIVATE emlet_hmap)
  add_test(NAME api.allocators_${language} COMMAND emlet_allocators_${language})
endforeach()
set_target_properties(emlet_allocators_c emlet_allocators_cpp PROPERTIES C_STANDARD 11)
