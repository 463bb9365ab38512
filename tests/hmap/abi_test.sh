#!/bin/sh
# abi_test.sh CXX SOURCE_DIR COMMITTED_DUMP SCRATCH [--record]
# The library built from the tree has the ABI of the committed dump, and a changed signature is noticed.
# With --record the dump is written anew: only for an addition under a new version in libhmap.map.
set -eu
cxx=$1 source=$2 dump=$3 scratch=$4 record=${5-}
command -v abidiff > /dev/null || { echo "skipped: no abidiff (Debian: abigail-tools)"; exit 77; }
[ "$(uname -m)" = x86_64 ] || { echo "skipped: the dump is of x86_64"; exit 77; }

# build TREE OUTPUT_DIR: the library with the debugging information that abidiff reads, and no path of this machine.
build() {
  (cd "$1" && "$cxx" -std=c++20 -g -O1 -fPIC -shared -fno-exceptions -fno-rtti -fvisibility=hidden -ffile-prefix-map="$1"=. \
    -DHMAP_BUILD -DNDEBUG -DEMLET_ASSERTS=0 -Isrc -Iinclude -Wl,--version-script=src/hmap/libhmap.map -Wl,-soname,libhmap.so.1 \
    src/hmap/hmap.cpp src/hmap/iter.cpp src/hmap/sync.cpp src/hmap/string_map.cpp src/hmap/seed_posix.cpp \
    -o "$2/libhmap.so")
}

rm -rf "$scratch"; mkdir -p "$scratch/now" "$scratch/changed/src" "$scratch/changed/include"
build "$source" "$scratch/now"
if [ "$record" = --record ]; then
  abidw --exported-interfaces-only --drop-private-types --headers-dir "$source/include" --no-show-locs --no-corpus-path --no-comp-dir-path \
    "$scratch/now/libhmap.so" > "$dump"
  exit 0
fi
compare() { abidiff --exported-interfaces-only --drop-private-types --headers-dir2 "$source/include" "$dump" "$1/libhmap.so" > "$scratch/report"; }
compare "$scratch/now" || { cat "$scratch/report"; exit 1; }

for room in core hashtable hmap; do cp -r "$source/src/$room" "$scratch/changed/src/"; done
sed 's/HMAP_API size_t hmap_count(/HMAP_API int hmap_count(/' "$source/include/hmap.h" > "$scratch/changed/include/hmap.h"
sed -i 's/^size_t hmap_count(/int hmap_count(/' "$scratch/changed/src/hmap/hmap.cpp"
build "$scratch/changed" "$scratch/changed"
if compare "$scratch/changed"; then
  echo "a changed result type of hmap_count went unnoticed"
  exit 1
fi
grep -q hmap_count "$scratch/report"
echo "the ABI is that of the dump; a changed signature is noticed"
