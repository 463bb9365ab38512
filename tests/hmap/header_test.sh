#!/bin/sh
# header_test.sh CC CXX INCLUDE_DIR LIBRARY SCRATCH: hmap.h is clean in every language version, and the example runs.
set -eu
cc=$1 cxx=$2 include=$3 library=$4 scratch=$5
here=$(dirname "$0")
mkdir -p "$scratch"
strict="-pedantic -Wall -Wextra -Werror -I$include"
printf '#include <hmap.h>\nint main(void) { return HMAP_OK; }\n' > "$scratch/header.c"

for std in c89 c99 c11 c17; do
  "$cc" -x c -std=$std $strict -fsyntax-only "$scratch/header.c"
done
for std in c++98 c++11 c++14 c++17 c++20; do
  "$cxx" -x c++ -std=$std $strict -fsyntax-only "$scratch/header.c"
done

run() { LD_LIBRARY_PATH=$(dirname "$library") "$1"; }
"$cc" -x c -std=c89 -Wall -Wextra -Werror "-I$include" "$here/seed_example.c" -x none "$library" -o "$scratch/example_c"
run "$scratch/example_c"
"$cxx" -x c++ -std=c++98 $strict "$here/seed_example.c" -x none "$library" -o "$scratch/example_cpp"
run "$scratch/example_cpp"
echo "hmap.h: 9 language versions clean, the example ran as C89 and C++98"
