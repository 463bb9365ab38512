// Atoms: how symbols, strings, numbers and bit vectors are written.  Each appends to `out`.  Used by the printer.
#pragma once

#include <string>

#include "core/value.h"
#include "data/bool_vector.h"
#include "data/string.h"
#include "gc/heap.h"
#include "printer/print_options.h"

namespace emlet {

void print_symbol(Heap& heap, const PrintOptions& options, Value symbol, std::string& out);
// Without quotes and escapes.
void print_plain_string(const PrintOptions& options, const String& string, std::string& out);
// With quotes and escapes, without text properties.
void print_quoted_string(const PrintOptions& options, const String& string, std::string& out);
void print_integer(const PrintOptions& options, Value integer, std::string& out);
void print_float(const PrintOptions& options, Value number, std::string& out);
void print_bool_vector(const PrintOptions& options, const BoolVector& bits, std::string& out);

}  // namespace emlet
