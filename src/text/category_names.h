// The categories that the standard category table defines, in our own words.  Used by category.cpp.
#pragma once

namespace emlet {

struct CategoryName {
  char category;
  const char* text;
};

inline constexpr CategoryName kCategoryNames[] = {
    {' ', "space for indent\nWhat may stand for a space in indentation."},
    {'.', "Base\nCharacters that others combine with."},
    {'0', "consonant"},
    {'1', "base vowel\nVowels that stand by themselves."},
    {'2', "upper diacritic\nMarks above, vowels too."},
    {'3', "lower diacritic\nMarks below, vowels too."},
    {'4', "combining tone\nMarks of tone that combine."},
    {'5', "symbol"},
    {'6', "digit"},
    {'7', "vowel diacritic\nMarks that change a vowel."},
    {'8', "vowel-signs"},
    {'9', "semivowel lower"},
    {'<', "Not at eol\nWhat may not end a line."},
    {'>', "Not at bol\nWhat may not begin a line."},
    {'A', "2-byte alnum\nLetters and digits of character sets of two bytes."},
    {'C', "2-byte han\nHan characters of character sets of two bytes."},
    {'G', "2-byte Greek\nGreek letters of character sets of two bytes."},
    {'H', "2-byte Hiragana\nHiragana of character sets of two bytes."},
    {'I', "Indian Glyphs"},
    {'K', "2-byte Katakana\nKatakana of character sets of two bytes."},
    {'L', "Strong L2R\nWritten from left to right."},
    {'N', "2-byte Korean\nHangul of character sets of two bytes."},
    {'R', "Strong R2L\nWritten from right to left."},
    {'Y', "2-byte Cyrillic\nCyrillic letters of character sets of two bytes."},
    {'^', "Combining\nMarks that combine with a base."},
    {'a', "ASCII\nASCII characters that show."},
    {'b', "Arabic"},
    {'c', "Chinese"},
    {'e', "Ethiopic"},
    {'g', "Greek"},
    {'h', "Korean"},
    {'i', "Indian"},
    {'j', "Japanese"},
    {'k', "Katakana\nKatakana of Japanese."},
    {'l', "Latin"},
    {'o', "Lao"},
    {'q', "Tibetan"},
    {'r', "Roman\nRoman letters of Japanese."},
    {'t', "Thai"},
    {'v', "Viet\nVietnamese."},
    {'w', "Hebrew"},
    {'y', "Cyrillic"},
    {'|', "line breakable\nA filled line may be broken here."},
};

}  // namespace emlet
