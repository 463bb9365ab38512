// install_builtins: puts every builtin of this room into a world.  One function per file, in a list you can read.
#pragma once

#include "eval/eval.h"

namespace emlet {

void install_builtins(Eval& eval);

void install_control(Interp& lisp);
void install_error(Interp& lisp);
void install_eval(Interp& lisp);
void install_function(Interp& lisp);
void install_conditions(Interp& lisp);
void install_byte_code(Interp& lisp);
void install_editor(Interp& lisp);
void install_keys(Interp& lisp);
void install_hashtable(Interp& lisp);
void install_list(Interp& lisp);
void install_plist(Interp& lisp);
void install_sequence(Interp& lisp);
void install_mapping(Interp& lisp);
void install_sort(Interp& lisp);
void install_vector(Interp& lisp);
void install_bool_vector(Interp& lisp);
void install_predicates(Interp& lisp);
void install_symbol(Interp& lisp);
void install_number(Interp& lisp);
void install_float(Interp& lisp);
void install_string(Interp& lisp);
void install_string_convert(Interp& lisp);
void install_string_compare(Interp& lisp);
void install_character(Interp& lisp);
void install_case(Interp& lisp);
void install_print(Interp& lisp);
void install_read(Interp& lisp);
void install_feature(Interp& lisp);
void install_file_text(Interp& lisp);
void install_file(Interp& lisp);
void install_file_completion(Interp& lisp);
void install_time(Interp& lisp);
void install_system(Interp& lisp);
void install_codec(Interp& lisp);
void install_json(Interp& lisp);
void install_char_table(Interp& lisp);
void install_text_property(Interp& lisp);
void install_format(Interp& lisp);
void install_gc(Interp& lisp);
void install_purecopy(Interp& lisp);
void install_environment(Interp& lisp);
void install_local_variables(Interp& lisp);
void install_coding(Interp& lisp);
void install_documentation(Interp& lisp);
void install_completion(Interp& lisp);
void install_search(Interp& lisp);
void install_replace(Interp& lisp);
void install_syntax(Interp& lisp);
void install_casetab(Interp& lisp);
void install_category(Interp& lisp);
void install_thread(Eval& eval);
void install_widget(Interp& lisp);
void install_unicode_property(Interp& lisp);
void install_coding_codes(Interp& lisp);
void install_coding_search(Interp& lisp);

}  // namespace emlet
