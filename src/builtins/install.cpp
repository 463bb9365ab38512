#include "builtins/install.h"

namespace emlet {

void install_builtins(Interp& lisp) {
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
}

}  // namespace emlet
