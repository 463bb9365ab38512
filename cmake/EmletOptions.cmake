# Build-wide switches: language level, warnings, sanitizers, ccache.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_C_STANDARD 11)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "" FORCE)
endif()

option(EMLET_SANITIZE "Build with AddressSanitizer and UndefinedBehaviorSanitizer" OFF)
option(EMLET_ASSERTS "Keep internal assertions and the debugging aids (--gc-zeal)" ON)
option(EMLET_WERROR "Treat warnings as errors" ON)
option(EMLET_STATIC_RUNTIME "Put the C++ runtime into the program emlet: finding its symbols takes a third of starting" ON)

find_program(EMLET_CCACHE ccache)
if(EMLET_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${EMLET_CCACHE})
  set(CMAKE_C_COMPILER_LAUNCHER ${EMLET_CCACHE})
endif()

# Every target of the project links this; only the core also links emlet_no_exceptions.
add_library(emlet_flags INTERFACE)
target_compile_options(emlet_flags INTERFACE -Wall -Wextra)
target_include_directories(emlet_flags INTERFACE ${PROJECT_SOURCE_DIR}/src ${PROJECT_SOURCE_DIR}/include)
if(EMLET_WERROR)
  target_compile_options(emlet_flags INTERFACE -Werror)
endif()
if(EMLET_ASSERTS)
  target_compile_definitions(emlet_flags INTERFACE EMLET_ASSERTS=1)
endif()
if(EMLET_SANITIZE)
  target_compile_options(emlet_flags INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=undefined
                                               -fno-omit-frame-pointer)
  target_link_options(emlet_flags INTERFACE -fsanitize=address,undefined)
endif()

add_library(emlet_no_exceptions INTERFACE)
target_compile_options(emlet_no_exceptions INTERFACE
  $<$<COMPILE_LANGUAGE:CXX>:-fno-exceptions> $<$<COMPILE_LANGUAGE:CXX>:-fno-rtti>)
