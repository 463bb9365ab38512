#!/bin/sh
# install_test.sh BUILD_DIR SCRATCH CMAKE CC CXX: programs in C and C++ use the installed library, shared and static.
set -eu
build=$1 scratch=$2 cmake=$3 cc=$4 cxx=$5
here=$(cd "$(dirname "$0")" && pwd)/use
rm -rf "$scratch"; mkdir -p "$scratch"
prefix=$scratch/prefix
"$cmake" --install "$build" --component emlet --prefix "$prefix" > /dev/null
libdir=$(dirname "$(find "$prefix" -name libemlet.so)")
[ "$("$prefix/bin/emlet" -p '(+ 40 2)')" = 42 ]

strange=$(nm -D --defined-only "$libdir/libemlet.so" | awk '{print $3}' | grep -v -e '^emlet_' -e '^EMLET_' || true)
[ -z "$strange" ] || { echo "the shared library shows: $strange"; exit 1; }

flags="-I$prefix/include -L$libdir -lemlet" private="-lgmp -lutf8proc -lz -lstdc++ -lm"
if command -v pkg-config > /dev/null; then
  export PKG_CONFIG_PATH="$libdir/pkgconfig"
  flags=$(pkg-config --cflags --libs emlet)
fi
# shellcheck disable=SC2086  # several words are meant
{
  "$cc" -std=c99 -Wall -Werror -pedantic "$here/use.c" $flags -o "$scratch/use_c"
  "$cxx" -x c++ -std=c++17 -Wall -Werror "$here/use.c" -x none $flags -o "$scratch/use_cpp"
  "$cc" -std=c99 "$here/use.c" "-I$prefix/include" "$libdir/libemlet.a" $private -o "$scratch/use_archive"
}
LD_LIBRARY_PATH=$libdir "$scratch/use_c"
LD_LIBRARY_PATH=$libdir "$scratch/use_cpp"
"$scratch/use_archive"

"$cmake" -S "$here" -B "$scratch/cmake" "-DCMAKE_PREFIX_PATH=$prefix" "-DCMAKE_C_COMPILER=$cc" "-DCMAKE_CXX_COMPILER=$cxx" > /dev/null
"$cmake" --build "$scratch/cmake" > /dev/null
"$scratch/cmake/use_shared"
"$scratch/cmake/use_static"
