# emlet_libedit: line editing for the prompt, and what it needs itself.
#
# Static where the archives are there: four shared libraries more would cost every start of the program a tenth of its time,
# though only a prompt uses them.
find_path(EMLET_LIBEDIT_INCLUDE histedit.h REQUIRED)
find_library(EMLET_LIBEDIT_SHARED edit REQUIRED)
add_library(emlet_libedit INTERFACE)
target_include_directories(emlet_libedit SYSTEM INTERFACE ${EMLET_LIBEDIT_INCLUDE})

set(archives "")
foreach(name IN ITEMS edit tinfo bsd md)
  find_library(EMLET_ARCHIVE_${name} lib${name}.a)
  list(APPEND archives ${EMLET_ARCHIVE_${name}})
endforeach()
if(archives MATCHES "NOTFOUND")
  target_link_libraries(emlet_libedit INTERFACE ${EMLET_LIBEDIT_SHARED})
else()
  target_link_libraries(emlet_libedit INTERFACE ${archives})
endif()
