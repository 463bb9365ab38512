// find_hints: what can be told of a program before it runs: how its matches begin, and which repetitions need never give
// back what they took.  Used by RegexProgram::compile.
#pragma once

namespace emlet {

class RegexProgram;

void find_hints(RegexProgram& program);

}  // namespace emlet
