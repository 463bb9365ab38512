#include <doctest/doctest.h>

#include "unit/text/regex_world.h"

using emlet::test::RegexWorld;

TEST_CASE("regex: a pattern that explodes elsewhere ends soon, because failures are remembered") {
  RegexWorld world;
  CHECK(world.match("\\(a*\\)*b", std::string(3000, 'a')) == "nil");
  CHECK(world.match("\\(?:a\\|a\\|aa\\)*b", std::string(3000, 'a')) == "nil");
  CHECK(world.match("\\(?:\\(?:\\(?:a?\\)*\\)*\\)*b", std::string(1000, 'a')) == "nil");
}

TEST_CASE("regex: a back reference that explodes ends in an overflow") {
  RegexWorld world;
  CHECK(world.match("\\(a*\\)\\(?:a*\\)*\\(?:a\\|aa\\)*\\1b", std::string(2000, 'a')) == "overflow");
}

TEST_CASE("regex: more choices than the stack may hold are an overflow") {
  RegexWorld world;
  CHECK(world.match("\\(?:a\\|b\\)*\\(c\\)", std::string(5000000, 'a')) == "overflow");
}

TEST_CASE("regex: deep nesting needs no native stack") {
  RegexWorld world;
  std::string open, close;
  for (int i = 0; i < 100000; ++i) {
    open += "\\(?:";
    close += "\\)";
  }
  CHECK(world.match(open + "a" + close, "xa") == "1 2");
  CHECK(world.match(open + "a", "xa") == "Unmatched ( or \\(");
}

TEST_CASE("regex: repetitions of repetitions are refused when they grow too big") {
  RegexWorld world;
  std::string pattern = "ab";
  for (int i = 0; i < 40; ++i) pattern = "\\(?:" + pattern + "\\)\\{40,\\}";
  CHECK(world.match(pattern, "ab") == "Regular expression too big");
  CHECK(world.match("\\(?:ab\\)\\{65535\\}", std::string(10, 'a')) == "nil");
}

TEST_CASE("regex: large counted repetitions match as often as they say") {
  RegexWorld world;
  std::string text;
  for (int i = 0; i < 3000; ++i) text += "ab";
  CHECK(world.match("\\(?:ab\\)\\{2000,2500\\}", text) == "0 5000");
  CHECK(world.match("\\(?:ab\\)\\{2999,\\}", text) == "0 6000");
  CHECK(world.match("\\(?:ab\\)\\{3001,\\}", text) == "nil");
}

TEST_CASE("regex: a search can be stopped from outside") {
  RegexWorld world;
  world.poll = {[](void*) { return true; }, nullptr};
  CHECK(world.match("\\(a*\\)\\(?:a*\\)*\\1b", std::string(2000, 'a')) == "stopped");
}

TEST_CASE("regex: POSIX takes the longest match") {
  RegexWorld world;
  CHECK(world.match("a\\|ab", "ab") == "0 1");
  world.posix = true;
  CHECK(world.match("a\\|ab", "ab") == "0 2");
}

TEST_CASE("regex: folding matches through the equivalents of the case table") {
  RegexWorld world;
  CHECK(world.match("straSSE", "STRAsse") == "nil");
  world.folds = true;
  CHECK(world.match("straSSE", "STRAsse") == "0 7");
  CHECK(world.match("σ", "xΣ") == "1 3");
  CHECK(world.match("[à-ÿ]", "Ÿ") == "0 2");
}

TEST_CASE("regex: a leading repetition is not tried again within the run it took") {
  RegexWorld world;
  CHECK(world.match("[a-z]*9", std::string(2000000, 'a')) == "nil");
  CHECK(world.match(".*9", std::string(2000000, 'a') + "9") == "0 2000001");
}

TEST_CASE("regex: cached programs survive a collection and are told apart by their flags") {
  RegexWorld world;
  CHECK(world.match("é+", "éé") == "0 4");
  world.folds = true;
  CHECK(world.match("é+", "Éé") == "0 4");
  world.folds = false;
  CHECK(world.match("é+", "Éé") == "2 4");
}
