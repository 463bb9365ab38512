#!/bin/sh
# install_test.sh BUILD_DIR SCRATCH CMAKE CC CXX: programs in C, C++ and Rust use one installed shared library.
set -eu
build=$1 scratch=$2 cmake=$3 cc=$4 cxx=$5
here=$(cd "$(dirname "$0")" && pwd)/interop
rm -rf "$scratch"; mkdir -p "$scratch"
prefix=$scratch/prefix
"$cmake" --install "$build" --component hmap --prefix "$prefix" > /dev/null
libdir=$(dirname "$(find "$prefix" -name libhmap.so)")
run() { LD_LIBRARY_PATH=$libdir "$@"; }

for file in include/hmap.h share/man/man3/hmap.3; do test -f "$prefix/$file"; done
flags="-I$prefix/include -L$libdir -lhmap"
if command -v pkg-config > /dev/null; then
  export PKG_CONFIG_PATH="$libdir/pkgconfig"
  flags=$(pkg-config --cflags --libs hmap)
fi
"$cc" -std=c99 -Wall -Werror "$here/use.c" $flags -o "$scratch/use_c"
"$cxx" -std=c++17 -Wall -Werror "$here/use.cpp" $flags -o "$scratch/use_cpp"
run "$scratch/use_c"
run "$scratch/use_cpp"

"$cmake" -S "$here" -B "$scratch/cmake" "-DCMAKE_PREFIX_PATH=$prefix" "-DCMAKE_C_COMPILER=$cc" > /dev/null
"$cmake" --build "$scratch/cmake" > /dev/null
"$scratch/cmake/use_shared"
"$scratch/cmake/use_static"

if command -v rustc > /dev/null; then
  rustc --edition 2021 -L "$libdir" -o "$scratch/use_rust" "$here/use.rs"
  run "$scratch/use_rust"
else
  echo "skipped for Rust: no rustc"
fi
