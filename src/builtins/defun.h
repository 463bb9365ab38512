// DEFUN: one block says it all - name, usage, documentation, typed parameters, body.
//
//   DEFUN(puthash, "puthash", "KEY VALUE TABLE", "Associate KEY with VALUE in TABLE.  Return VALUE.")
//   (Eval& eval, Value key, Value value, LispHashTable& table) -> Completion { ... }
//
//   constexpr Builtin kHashTableBuiltins[] = {EMLET_FN(puthash), ...};    // at the end of the file
//   void install_hashtable(Interp& lisp) { lisp.install(kHashTableBuiltins); }
//
// The first parameter says what the body may do: Eval&, Interp&, Heap& or none.  The others give the arity: T is required,
// Opt<T> optional, Rest takes what is left.  A typed parameter checks its argument, left to right, and signals
// wrong-type-argument: Fixnum, Symbol, List, String&, ... (builtins/parameters.h).  A body that is not listed is an unused
// function, which -Werror rejects.
#pragma once

#include <cstddef>
#include <tuple>
#include <type_traits>
#include <utility>

#include "builtins/parameters.h"
#include "core/completion.h"
#include "data/function.h"
#include "eval/eval.h"

namespace emlet {

namespace defun {

template <class T>
inline constexpr bool is_context = std::is_same_v<T, Eval&> || std::is_same_v<T, Interp&> || std::is_same_v<T, Heap&>;

template <class T>
inline constexpr bool is_required = !is_optional<T> && !std::is_same_v<T, Rest>;

inline Eval& context(Eval& eval, Eval*) { return eval; }
inline Interp& context(Eval& eval, Interp*) { return eval; }
inline Heap& context(Eval& eval, Heap*) { return eval.heap(); }

// Takes a function type apart: R(Context, Parameters...).
template <class F>
struct Signature;

template <class R, class... All>
struct Signature<R (*)(All...)> {
  static constexpr bool has_context = (false || ... || is_context<All>);
  static constexpr int16_t minimum() { return static_cast<int16_t>((0 + ... + (!is_context<All> && is_required<All> ? 1 : 0))); }
  static constexpr int16_t maximum() {
    if constexpr ((false || ... || std::is_same_v<All, Rest>)) {
      return Builtin::kMany;
    } else {
      return static_cast<int16_t>((0 + ... + (!is_context<All> ? 1 : 0)));
    }
  }
};

template <auto Body>
struct Adapter;

template <class R, class... All, R (*Body)(All...)>
struct Adapter<Body> {
  static constexpr bool kContext = Signature<R (*)(All...)>::has_context;
  static constexpr size_t kParameters = sizeof...(All) - (kContext ? 1 : 0);

  static Completion entry(Eval& eval, const Value* arguments, size_t count) {
    return call(eval, arguments, count, std::make_index_sequence<kParameters>());
  }

 private:
  template <size_t I>
  using Type = std::tuple_element_t<I + (kContext ? 1 : 0), std::tuple<All...>>;

  template <size_t... I>
  static Completion call([[maybe_unused]] Eval& eval, [[maybe_unused]] const Value* arguments,
                         [[maybe_unused]] size_t count, std::index_sequence<I...>) {
    [[maybe_unused]] std::tuple<Parameter<Type<I>>...> parameters;
    const bool ok = (true && ... && std::get<I>(parameters).take(eval, arguments, count, I));
    if (!ok) return kExit;
    if constexpr (kContext) {
      using Context = std::tuple_element_t<0, std::tuple<All...>>;
      auto* pick = static_cast<std::remove_reference_t<Context>*>(nullptr);
      return Body(context(eval, pick), std::get<I>(parameters).get()...);
    } else {
      return Body(std::get<I>(parameters).get()...);
    }
  }
};

}  // namespace defun

}  // namespace emlet

#define DEFUN(cname, lisp_name, usage, documentation)                                   \
  constexpr const char* kName_##cname = lisp_name;                                      \
  constexpr const char* kUsage_##cname = usage;                                         \
  constexpr const char* kDocumentation_##cname = documentation;                         \
  constexpr int kLine_##cname = __LINE__;                                               \
  static auto fn_##cname

#define EMLET_FN(cname) EMLET_WALK(cname, None)
// A function that the machine can do in part: data/function.h.
#define EMLET_WALK(cname, walk)                                                                          \
  ::emlet::Builtin {                                                                                     \
    kName_##cname, ::emlet::defun::Signature<decltype(&fn_##cname)>::minimum(),                          \
        ::emlet::defun::Signature<decltype(&fn_##cname)>::maximum(), kUsage_##cname,                     \
        kDocumentation_##cname, &::emlet::defun::Adapter<&fn_##cname>::entry, __FILE__, kLine_##cname,   \
        ::emlet::Walk::walk                                                                              \
  }
