#include "builtins/install.h"

#include <memory>

#include "builtins/state.h"

namespace emlet {

void install_builtins(Eval& eval) {
  Interp& lisp = eval;
  install_control(lisp);
  install_error(lisp);
  install_eval(lisp);
  install_function(lisp);
  lisp.set_extension(std::make_unique<BuiltinState>(lisp.heap()));
  install_conditions(lisp);
  install_byte_code(lisp);
  install_editor(lisp);
  install_keys(lisp);
  install_hashtable(lisp);
  install_list(lisp);
  install_plist(lisp);
  install_sequence(lisp);
  install_mapping(lisp);
  install_sort(lisp);
  install_vector(lisp);
  install_bool_vector(lisp);
  install_predicates(lisp);
  install_symbol(lisp);
  install_number(lisp);
  install_float(lisp);
  install_string(lisp);
  install_string_convert(lisp);
  install_string_compare(lisp);
  install_character(lisp);
  install_case(lisp);
  install_print(lisp);
  install_read(lisp);
  install_feature(lisp);
  install_file_text(lisp);
  install_file(lisp);
  install_file_completion(lisp);
  install_time(lisp);
  install_system(lisp);
  install_codec(lisp);
  install_json(lisp);
  install_char_table(lisp);
  install_text_property(lisp);
  install_format(lisp);
  install_gc(lisp);
  install_purecopy(lisp);
  install_environment(lisp);
  install_local_variables(lisp);
  install_completion(lisp);
  install_coding(lisp);
  install_documentation(lisp);
  install_search(lisp);
  install_replace(lisp);
  install_syntax(lisp);
  install_casetab(lisp);
  install_category(lisp);
  install_thread(eval);
  install_widget(lisp);
  install_unicode_property(lisp);
  install_coding_codes(lisp);
  install_coding_search(lisp);
}

}  // namespace emlet
