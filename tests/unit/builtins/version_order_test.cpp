#include "builtins/version_order.h"

#include <doctest/doctest.h>

using namespace emlet;

TEST_CASE("version order: runs of digits count as numbers") {
  CHECK(compare_versions("foo2", "foo12") < 0);
  CHECK(compare_versions("a1.10.el", "a1.9.el") > 0);
  CHECK(compare_versions("emacs-28.1", "emacs-28.10") < 0);
}

TEST_CASE("version order: leading zeros decide only between names that are equal without them") {
  CHECK(compare_versions("foo02", "foo2") < 0);
  CHECK(compare_versions("foo2", "foo02") > 0);
  CHECK(compare_versions("foo2", "foo2") == 0);
}

TEST_CASE("version order: suffixes are heeded last, a tilde comes first, so do dots and nothing") {
  CHECK(compare_versions("a.tar.gz", "a-1.tar.gz") < 0);
  CHECK(compare_versions("a1~", "a1") < 0);
  CHECK(compare_versions(".", "..") < 0);
  CHECK(compare_versions(".a", "a") < 0);
  CHECK(compare_versions("", "a") < 0);
}
