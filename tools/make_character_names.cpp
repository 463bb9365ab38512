// Makes the table of character names for \N{NAME} from Unicode's UnicodeData.txt: run by the build.
//
// Usage: make_character_names UnicodeData.txt OUTPUT
//
// Each entry is one number: 43 bits of a hash of the name (that of src/text/character_names.cpp), then the code point;
// sorted.  Names of Unicode 1.0 count where nothing newer has them.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <map>
#include <string>
#include <vector>

namespace {

uint64_t name_hash(const std::string& name) {
  uint64_t value = 0xCBF29CE484222325;
  for (const char c : name) value = (value ^ static_cast<uint8_t>(c)) * 0x100000001B3;
  return value >> 21;
}

std::vector<std::string> split(const std::string& line) {
  std::vector<std::string> fields(1);
  for (const char c : line) {
    if (c == ';') {
      fields.emplace_back();
    } else {
      fields.back() += c;
    }
  }
  return fields;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) return 2;
  std::ifstream in(arguments[1]);
  std::map<std::string, uint64_t> names, old_names;
  for (std::string line; std::getline(in, line);) {
    const std::vector<std::string> fields = split(line);
    if (fields.size() < 11) continue;
    const uint64_t code = std::stoul(fields[0], nullptr, 16);
    if (fields[1][0] != '<') names.emplace(fields[1], code);
    if (!fields[10].empty()) old_names.emplace(fields[10], code);
  }
  names.insert(old_names.begin(), old_names.end());
  std::vector<uint64_t> entries;
  for (const auto& [name, code] : names) entries.push_back(name_hash(name) << 21 | code);
  std::sort(entries.begin(), entries.end());
  const auto same = [](uint64_t a, uint64_t b) { return a >> 21 == b >> 21; };
  if (std::adjacent_find(entries.begin(), entries.end(), same) != entries.end()) {
    std::fprintf(stderr, "two names have the same hash\n");
    return 1;
  }
  std::ofstream out(arguments[2]);
  for (const uint64_t entry : entries) out << entry << "u,\n";
  return out.good() ? 0 : 1;
}
