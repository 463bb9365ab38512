// Base64, digests and coding systems on any text and any bytes; base64 and UTF-8 give back what they took.
#include "fuzz_world.h"

using namespace emlet::fuzz;

namespace {

constexpr const char* kSystems[] = {"utf-8", "utf-8-emacs", "utf-16", "utf-16le", "utf-16be-with-signature", "iso-latin-1", "us-ascii", "raw-text",
                                    "no-conversion", "undecided", "prefer-utf-8", "utf-8-dos", "utf-8-with-signature-mac", "undecided-dos",
                                    "nonsense", "utf-16-unix", "shift_jis", "cp932-dos", "euc-jp", "iso-2022-jp", "big5", "gbk-mac", "gb18030", "euc-kr",
                                    "iso-2022-jp-dos", "gb2312", "cp949", "euc-jp-unix", "gb18030-dos", "big5-mac", "cp932", "euc-jp-mac"};

void expect_same(emlet_env* env, const char* what, emlet_value one, emlet_value other) {
  if (!one || !other || emlet_exit_check(env) != EMLET_OK) return;
  if (!emlet_equal(env, one, other)) differs(what, printed(env, one), printed(env, other));
}

}  // namespace

int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static FuzzWorld world({5000, 0, 3000});
  emlet_env* const env = world.next();
  Input input(data, size);
  const uint8_t how = input.byte();
  const emlet_value system = emlet_intern(env, kSystems[(how & 15) | (how >> 1 & 16)]);
  const emlet_value raw = bytes(env, input.rest()), characters = text(env, input.rest());

  const emlet_value encoded = emlet_call(env, how & 16 ? "base64-encode-string" : "base64url-encode-string", 1, &raw);
  const emlet_value decoding[] = {encoded, how & 16 ? emlet_nil(env) : emlet_t(env)};
  expect_same(env, "base64 changes bytes", raw, emlet_call(env, "base64-decode-string", 2, decoding));
  emlet_exit_clear(env);
  const emlet_value utf_8[] = {characters, emlet_intern(env, "utf-8-emacs-unix")};
  const emlet_value coded = emlet_call(env, "encode-coding-string", 2, utf_8);
  const emlet_value back[] = {coded, utf_8[1]};
  expect_same(env, "utf-8-emacs changes text", characters, emlet_call(env, "decode-coding-string", 2, back));
  emlet_exit_clear(env);
  const char* const functions[] = {"encode-coding-string", "decode-coding-string"};
  for (const emlet_value string : {raw, characters}) {
    for (const char* function : functions) {
      const emlet_value arguments[] = {string, system};
      emlet_call(env, function, 2, arguments);
      emlet_exit_clear(env);
    }
    for (const char* function : {"base64-decode-string", "base64-encode-string", "md5", "string-as-unibyte", "string-to-multibyte",
                                 "string-make-unibyte", "find-coding-systems-string", "capitalize", "upcase", "string-width", "string-to-number",
                                 "date-to-time", "substitute-command-keys", "url-hexify-string"}) {
      emlet_call(env, function, 1, &string);
      emlet_exit_clear(env);
    }
  }
  return 0;
}
