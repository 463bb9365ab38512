# emlet_room(NAME RANK n [NEEDS room...] [LIBS target...])
#
# One room of the architecture (docs/architecture.md): the static library emlet_NAME made of src/NAME/**.cpp and
# the doctest binary emlet_NAME_tests made of tests/unit/NAME/*_test.cpp.  The library links only the rooms it
# NEEDS, so a call up the ladder fails to link; RANK is read by tools/check_layers.py.

function(emlet_room NAME)
  cmake_parse_arguments(ROOM "" "RANK" "NEEDS;LIBS" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/${NAME}/*.cpp)
  list(TRANSFORM ROOM_NEEDS PREPEND emlet_)
  if(sources)
    add_library(emlet_${NAME} STATIC ${sources})
    set(scope PUBLIC)
    target_link_libraries(emlet_${NAME} PRIVATE emlet_no_exceptions)
  else()
    add_library(emlet_${NAME} INTERFACE)
    set(scope INTERFACE)
  endif()
  target_link_libraries(emlet_${NAME} ${scope} emlet_flags ${ROOM_NEEDS} ${ROOM_LIBS})
  file(GLOB tests CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/tests/unit/${NAME}/*_test.cpp)
  if(tests AND BUILD_TESTING)
    add_executable(emlet_${NAME}_tests ${tests})
    target_link_libraries(emlet_${NAME}_tests PRIVATE emlet_${NAME} emlet_doctest_main)
    add_test(NAME unit.${NAME} COMMAND emlet_${NAME}_tests)
  endif()
endfunction()
