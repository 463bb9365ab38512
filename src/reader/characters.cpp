#include "reader/characters.h"

namespace emlet {

int32_t CharacterStream::next_counted() {
  const int32_t character = source_->next();
  before_ = place_;
  if (character == '\n') {
    place_.line++;
    place_.column = 1;
  } else if (character >= 0) {
    place_.column++;
  }
  return character;
}

void CharacterStream::unread_counted(int32_t character) {
  if (character < 0) return;
  source_->unread(character);
  place_ = before_;
}

}  // namespace emlet
