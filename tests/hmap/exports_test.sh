#!/bin/sh
# exports_test.sh LIBRARY STATIC_LIBRARY EXPECTED: the shared library exports exactly the expected versioned symbols,
# needs the C library alone, and neither library refers to anything that ends or signals the process.
set -eu
library=$1 static=$2 expected=$3

nm -D --defined-only --with-symbol-versions "$library" | awk '$2 == "T" { sub("@@", "@", $3); print $3 }' | LC_ALL=C sort > exports.actual
LC_ALL=C sort "$expected" | diff - exports.actual || { echo "the exported symbols differ from $expected"; exit 1; }

for one in "$library" "$static"; do
  dynamic=; [ "$one" = "$library" ] && dynamic=-D
  if nm $dynamic --undefined-only "$one" | awk '{ print $2 }' | sed 's/@.*//' |
     grep -xE '_?exit|_Exit|quick_exit|abort|raise|kill|pthread_kill|__assert_fail|_ZSt9terminatev'; then
    echo "$one refers to a function that ends the process"
    exit 1
  fi
done

readelf -d "$library" | grep -q 'SONAME.*\[libhmap.so.1\]' || { echo "the soname is not libhmap.so.1"; exit 1; }
needed=$(readelf -d "$library" | sed -n 's/.*NEEDED.*\[\(.*\)\]/\1/p' | grep -vE '^(libc|ld-linux.*|libpthread)\.so' || true)
[ -z "$needed" ] || { echo "the library needs $needed"; exit 1; }
echo "$(wc -l < exports.actual) symbols, as listed"
