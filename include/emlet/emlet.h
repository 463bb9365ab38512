/* Emlet's C API: Emacs Lisp inside a C program.
 *
 * A world (emlet_world) is one Lisp: heap, symbols, stack, limits.  Any number of worlds live in a process, each used by one
 * thread at a time; values never cross from one to another.  An environment (emlet_env) is an activation of native code in
 * a world: the one of emlet_world_env() for the host's own calls, another for each call of a native function.
 *
 * Values.  An emlet_value names a slot of the environment's current scope and keeps its object alive.  A scope is opened
 * for each call of a native function and dropped when it returns; the host opens others around loops (emlet_scope_open).
 * An emlet_ref keeps an object alive until it is freed.  Strings passed in and out are UTF-8; sizes are in bytes.
 *
 * Errors are values, and no call ever jumps through the host's frames.  A call that meets an error, a throw or a quit
 * returns NULL (or a status other than EMLET_OK) and leaves the exit pending.  While one is pending every call but the
 * emlet_exit_ family does nothing and returns NULL or 0, and a NULL value given to a call makes it do the same, so calls can
 * be chained and one check is enough.  A native function that returns NULL passes the exit on to Lisp.
 *
 * The structures are append-only: the caller says in `size` how much of one it knows.
 */
#ifndef EMLET_EMLET_H
#define EMLET_EMLET_H

#include <stddef.h>
#include <stdint.h>

#if defined(__GNUC__)
#define EMLET_API __attribute__((visibility("default")))
#else
#define EMLET_API
#endif

#define EMLET_VERSION_MAJOR 0
#define EMLET_VERSION_MINOR 1
#define EMLET_VERSION_PATCH 0

#ifdef __cplusplus
extern "C" {
#endif

typedef struct emlet_world emlet_world;
typedef struct emlet_env emlet_env;
typedef struct emlet_value_ *emlet_value;
typedef struct emlet_ref emlet_ref;

/* A function of the host: DATA is what it was registered with; ARGS are N values of ENV's scope. */
typedef emlet_value (*emlet_function)(emlet_env *env, void *data, size_t n, const emlet_value *args);

/* Statuses. */
#define EMLET_OK 0
#define EMLET_SIGNAL 1     /* a Lisp error is pending */
#define EMLET_THROW 2      /* a throw without a catch in Lisp is pending */
#define EMLET_QUIT 3       /* the user's quit is pending */
#define EMLET_TERMINATED 4 /* kill-emacs, EMLET_INTERRUPT_TERMINATE or the end of a limit: see emlet_exit_code */
#define EMLET_NOMEM 5      /* the world could not be made or the reserve is gone */
#define EMLET_MISUSE 6     /* a NULL where there must be none */

/* Maximum of a native function's arguments that takes any number. */
#define EMLET_MANY (-1)

/* Kinds of interruption. */
#define EMLET_INTERRUPT_FORGET 0    /* takes back what was asked for and not yet heeded */
#define EMLET_INTERRUPT_QUIT 1      /* raises a quit that Lisp may handle */
#define EMLET_INTERRUPT_TERMINATE 2 /* ends the evaluation; only unwind forms run */

/* --- worlds --- */

/* Memory of the embedder: a block of NEW_SIZE bytes with the contents of BLOCK (NULL: a new one), or NULL, and BLOCK stays.
 * NEW_SIZE 0 frees BLOCK and returns NULL; making a block smaller must not fail. */
typedef void *(*emlet_memory)(void *context, void *block, size_t old_size, size_t new_size);

typedef struct emlet_config {
  size_t size;                   /* sizeof (emlet_config) */
  size_t memory_limit;           /* bytes of everything the world holds; 0: no limit */
  const char *const *load_path;  /* directories searched by `load`, or NULL */
  size_t load_path_count;
  const char *gc_zeal;           /* collector stress modes, "1+4+5", or NULL */
  int32_t bare;                  /* 1: no Lisp library, only the primitives */
  int32_t sandboxed;             /* 1: of the machine the world gets only the standard streams, the clocks and what follows */
  const char *const *readable;   /* files, or directories with what is in them */
  size_t readable_count;
  const char *const *writable;   /* the same for writing; they may be read, too */
  size_t writable_count;
  int32_t environment;           /* 1: the environment and the names of machine and user */
  int32_t reserved;
  const char *gnu_lisp;          /* the lisp directory of an Emacs 28, to be the library instead of our own, or NULL */
  emlet_memory memory;           /* where the world's memory comes from, but for the evaluator's stack and short-lived scratch */
  void *memory_context;          /* its first argument */
} emlet_config;

/* A new world; CONFIG may be NULL.  NULL when there is no memory. */
EMLET_API emlet_world *emlet_new(const emlet_config *config);
/* Frees the world with all its objects and references; finalizers run. */
EMLET_API void emlet_free(emlet_world *world);
/* The environment of the host's own calls. */
EMLET_API emlet_env *emlet_world_env(emlet_world *world);
EMLET_API emlet_world *emlet_env_world(emlet_env *env);
/* Asks the evaluation to stop; safe from any thread and from signal handlers. */
EMLET_API void emlet_interrupt(emlet_world *world, int32_t kind);
/* From now on: FUEL counts calls and turns of loops, MILLISECONDS is time; 0: as much as it wants.  Where either ends the
 * evaluation is EMLET_TERMINATED with exit code 124: no handler stops it, unwind forms get a little more of both.  The
 * limits stay until they are set anew. */
EMLET_API void emlet_set_limits(emlet_world *world, uint64_t fuel, uint64_t milliseconds);
EMLET_API const char *emlet_version(void);
/* Tells that an allocation elsewhere has failed: lets go of what the world holds for such a case, and has it signal
 * memory-full soon.  1: something was let go, so it is worth trying again.  For a handler of operator new, as the command
 * line has one; to be called by the thread that runs the world. */
EMLET_API int32_t emlet_memory_short(emlet_world *world);

/* What a report of figures tells. */
#define EMLET_FIGURES_GC 1     /* collections, pauses, what is in the heap by kind of object */
#define EMLET_FIGURES_MEMORY 2 /* bytes now, at most and allowed, by subsystem */
/* The figures as lines of text, to be freed by emlet_text_free; PARTS are the above, added. */
EMLET_API char *emlet_figures(emlet_env *env, int32_t parts);

/* --- evaluating --- */

/* Evaluates every form of TEXT (SIZE bytes; NAME is the file name for messages, or NULL), lexically bound; the last
 * form's value goes to *OUT unless OUT is NULL.  Returns a status. */
EMLET_API int32_t emlet_eval(emlet_env *env, const char *text, size_t size, const char *name, emlet_value *out);
/* Loads a file as `load` does, PATH as it is. */
EMLET_API int32_t emlet_load(emlet_env *env, const char *path);
/* Reads a file to its end and evaluates nothing: what is wrong with its syntax is signalled as emlet_load would. */
EMLET_API int32_t emlet_check(emlet_env *env, const char *path);
EMLET_API emlet_value emlet_funcall(emlet_env *env, emlet_value function, size_t n, const emlet_value *args);
/* The same for a function named by a symbol. */
EMLET_API emlet_value emlet_call(emlet_env *env, const char *function, size_t n, const emlet_value *args);
/* Reads one form from TEXT at *POSITION (bytes) and moves it behind the form; *INCOMPLETE (may be NULL) becomes 1 when the
 * text ends inside a form.  NULL without a pending exit: only blanks were left. */
EMLET_API emlet_value emlet_read(emlet_env *env, const char *text, size_t size, size_t *position, int32_t *incomplete);
/* Evaluates a form, lexically bound. */
EMLET_API emlet_value emlet_eval_form(emlet_env *env, emlet_value form);

/* --- exits --- */

/* EMLET_OK when nothing is pending. */
EMLET_API int32_t emlet_exit_check(const emlet_env *env);
/* The pending exit: *WHAT becomes the error symbol or the tag, *DATA the data or the value.  It stays pending. */
EMLET_API int32_t emlet_exit_get(emlet_env *env, emlet_value *what, emlet_value *data);
EMLET_API void emlet_exit_clear(emlet_env *env);
EMLET_API emlet_value emlet_signal(emlet_env *env, emlet_value symbol, emlet_value data);
/* (error MESSAGE) */
EMLET_API emlet_value emlet_error(emlet_env *env, const char *message);
EMLET_API emlet_value emlet_throw(emlet_env *env, emlet_value tag, emlet_value value);
/* After EMLET_TERMINATED: the argument of kill-emacs, 130 for an interrupt, 124 for a limit. */
EMLET_API int32_t emlet_exit_code(const emlet_env *env);
/* What a report has beside the message. */
#define EMLET_REPORT_BACKTRACE 1 /* the innermost calls, and the line of the source */
#define EMLET_REPORT_ALL_CALLS 2 /* with the former: all calls */
#define EMLET_REPORT_JSON 4      /* one line of JSON: file, line, column, condition, message, data, backtrace */
/* A report of the pending exit as `emlet FILE` prints it ("file:line:column: error: ..."), to be freed by emlet_text_free;
 * PARTS are the above, added.  NULL when nothing is pending. */
EMLET_API char *emlet_exit_report(emlet_env *env, int32_t parts);
EMLET_API void emlet_text_free(char *text);

/* --- making values --- */

EMLET_API emlet_value emlet_nil(emlet_env *env);
EMLET_API emlet_value emlet_t(emlet_env *env);
EMLET_API emlet_value emlet_intern(emlet_env *env, const char *name);
EMLET_API emlet_value emlet_integer(emlet_env *env, int64_t n);
EMLET_API emlet_value emlet_float(emlet_env *env, double x);
/* UTF-8 text; bytes that are not become raw bytes. */
EMLET_API emlet_value emlet_string(emlet_env *env, const char *text, size_t size);
EMLET_API emlet_value emlet_bytes(emlet_env *env, const void *bytes, size_t size); /* a unibyte string */
EMLET_API emlet_value emlet_cons(emlet_env *env, emlet_value car, emlet_value cdr);
EMLET_API emlet_value emlet_list(emlet_env *env, size_t n, const emlet_value *items);
EMLET_API emlet_value emlet_vector(emlet_env *env, size_t n, const emlet_value *items);

/* --- looking at values --- */

EMLET_API int32_t emlet_is_nil(emlet_env *env, emlet_value value);  /* NULL counts as nil */
EMLET_API int32_t emlet_eq(emlet_env *env, emlet_value a, emlet_value b);
EMLET_API int32_t emlet_equal(emlet_env *env, emlet_value a, emlet_value b);
EMLET_API emlet_value emlet_type_of(emlet_env *env, emlet_value value); /* a symbol, as `type-of` */
/* These signal wrong-type-argument and return 0. */
EMLET_API int64_t emlet_get_integer(emlet_env *env, emlet_value value);
EMLET_API double emlet_get_float(emlet_env *env, emlet_value value); /* integers too */
/* Copies the text and a NUL into BUFFER of *SIZE bytes and stores the number of bytes with the NUL in *SIZE; with BUFFER
 * NULL only stores it.  Returns 1, or 0 when BUFFER is too small or VALUE no string. */
EMLET_API int32_t emlet_get_string(emlet_env *env, emlet_value value, char *buffer, size_t *size);
EMLET_API emlet_value emlet_car(emlet_env *env, emlet_value list);
EMLET_API emlet_value emlet_cdr(emlet_env *env, emlet_value list);
EMLET_API size_t emlet_length(emlet_env *env, emlet_value sequence);
EMLET_API emlet_value emlet_aref(emlet_env *env, emlet_value array, size_t index);
EMLET_API void emlet_aset(emlet_env *env, emlet_value array, size_t index, emlet_value value);
/* The printed form, as prin1 (READABLE 1) or princ writes it; freed by emlet_text_free. */
EMLET_API char *emlet_print(emlet_env *env, emlet_value value, int32_t readable);

/* --- output --- */

/* Writes to the world's standard output, as `princ` does.  Both return 0 or an errno number. */
EMLET_API int32_t emlet_write(emlet_env *env, const char *text, size_t size);
EMLET_API int32_t emlet_flush(emlet_env *env);

/* --- variables and functions --- */

EMLET_API emlet_value emlet_symbol_value(emlet_env *env, emlet_value symbol);
EMLET_API void emlet_set(emlet_env *env, emlet_value symbol, emlet_value value);
/* A Lisp function that calls FUNCTION with DATA; FINALIZE (may be NULL) is given DATA when the function is collected. */
EMLET_API emlet_value emlet_make_function(emlet_env *env, int64_t min, int64_t max, emlet_function function,
                                          const char *documentation, void *data, void (*finalize)(void *data));
/* Makes it the function of the symbol NAME. */
EMLET_API int32_t emlet_define(emlet_env *env, const char *name, int64_t min, int64_t max, emlet_function function,
                               const char *documentation, void *data);

/* --- scopes and references --- */

typedef struct emlet_scope {
  size_t position;
} emlet_scope;

EMLET_API emlet_scope emlet_scope_open(emlet_env *env);
/* Drops the values made since; ESCAPING (may be NULL) is given again in the outer scope. */
EMLET_API emlet_value emlet_scope_close(emlet_env *env, emlet_scope scope, emlet_value escaping);
EMLET_API emlet_ref *emlet_ref_new(emlet_env *env, emlet_value value);
EMLET_API emlet_value emlet_ref_get(emlet_env *env, const emlet_ref *ref);
EMLET_API void emlet_ref_free(emlet_ref *ref);

/* --- hash tables --- */

/* TEST is the name of a test ("eq", "eql", "equal", or of define-hash-table-test); WEAKNESS a name or NULL. */
EMLET_API emlet_value emlet_table_new(emlet_env *env, const char *test, const char *weakness, size_t size);
/* The value of KEY or OTHERWISE. */
EMLET_API emlet_value emlet_table_get(emlet_env *env, emlet_value table, emlet_value key, emlet_value otherwise);
EMLET_API void emlet_table_put(emlet_env *env, emlet_value table, emlet_value key, emlet_value value);
/* 1 when there was such an entry. */
EMLET_API int32_t emlet_table_remove(emlet_env *env, emlet_value table, emlet_value key);
EMLET_API void emlet_table_clear(emlet_env *env, emlet_value table);
EMLET_API size_t emlet_table_count(emlet_env *env, emlet_value table);
EMLET_API emlet_value emlet_table_copy(emlet_env *env, emlet_value table);
/* Walks the entries: *CURSOR starts at 0; returns 0 at the end.  The table may be changed meanwhile. */
EMLET_API int32_t emlet_table_next(emlet_env *env, emlet_value table, size_t *cursor, emlet_value *key,
                                   emlet_value *value);

#ifdef __cplusplus
}
#endif

#endif /* EMLET_EMLET_H */
