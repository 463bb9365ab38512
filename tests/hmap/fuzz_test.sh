#!/bin/sh
# fuzz_test.sh SOURCE_DIR SCRATCH [RUNS]: the fuzz target passes its corpus and RUNS new inputs.
set -eu
source=$1 scratch=$2 runs=${3:-20000}
fuzzer=$(command -v clang++ || true)
[ -n "$fuzzer" ] || { echo "skipped: no clang++"; exit 77; }
mkdir -p "$scratch/found"
cd "$scratch"
if ! "$fuzzer" -std=c++20 -g -O1 -fsanitize=fuzzer,address,undefined -fno-sanitize-recover=undefined -fno-exceptions -fno-rtti \
  -DEMLET_ASSERTS=1 "-I$source/src" "-I$source/include" "$source/tests/hmap/fuzz_hmap.cpp" "$source/src/core/assert.cpp" \
  "$source"/src/hmap/hmap.cpp "$source"/src/hmap/iter.cpp "$source"/src/hmap/string_map.cpp "$source"/src/hmap/seed_posix.cpp -o fuzz_hmap 2> build.log; then
  grep -q 'libclang_rt.fuzzer' build.log && { echo "skipped: clang has no libFuzzer"; exit 77; }
  cat build.log; exit 1
fi
./fuzz_hmap -runs=0 "$source/tests/hmap/fuzz_corpus" 2> corpus.log || { cat corpus.log; exit 1; }
./fuzz_hmap "-runs=$runs" -max_len=4096 found "$source/tests/hmap/fuzz_corpus" 2> run.log || { tail -50 run.log; exit 1; }
grep -E 'Done|corpus' run.log | tail -1
