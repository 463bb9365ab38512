// CharacterStream: the reader's view of a Source: one character at a time with one pushed back, and the place.
//
// Text in memory is read without virtual calls; for any other source lines and columns are counted as characters pass.
#pragma once

#include "core/source.h"
#include "reader/text_source.h"

namespace emlet {

class CharacterStream {
 public:
  explicit CharacterStream(Source& source) : source_(&source) {}
  explicit CharacterStream(TextSource& text) : source_(&text), text_(&text) {}

  int32_t next() { return EMLET_LIKELY(text_ != nullptr) ? text_->next() : next_counted(); }
  void unread(int32_t character) {
    if (EMLET_LIKELY(text_ != nullptr)) return text_->unread(character);
    unread_counted(character);
  }
  // The place of the next character.
  Place place() const { return text_ ? text_->place() : place_; }
  // The text being scanned, or null.
  TextSource* text() const { return text_; }

 private:
  int32_t next_counted();
  void unread_counted(int32_t character);

  Source* source_;
  TextSource* text_ = nullptr;
  Place place_;
  Place before_;  // of the last character, in case it is pushed back
};

}  // namespace emlet
