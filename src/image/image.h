// Images of Lisp files - the front door of the room.
//
// An image is what is left of a file of the library when it has been read, expanded and compiled: one unit of bytes for
// each file, made when Emlet is built (image/recorder.h, image/writer.h) and constant data of the program afterwards.
// Loading a unit runs one function, the file's top-level forms one after the other; no text is read, no macro expanded, no
// form compiled.
//
//   file.el --load as text--> closures of its top-level forms --Recorder--> Writer --> bytes     when Emlet is built
//   bytes --Unit--> the main function is brought in and called                                    when a world starts
//                   functions are stubs until their first call, descriptions until asked for
//
// A unit is position independent: it names symbols, places within itself, and nothing else.  What several places share
// (`eq` objects of one file) stands once, with a number, and becomes one object.  Symbols, shared objects, function bodies
// and documentation are brought into a world when something needs them.
//
// The bytes are not trusted to be well formed: every number is checked before it is used, and a damaged unit signals an
// error.  Whether register code keeps the rules that the VM relies on (eval/vm/validate.h) is checked for units that come
// from anywhere but the program itself, all of them at once when they are loaded.
//
// Rejected: dumping the heap (addresses would have to be fixed up for every object of every world, used or not), and the
// text format of .elc files (it would have to be read).
#pragma once

#include <string_view>

#include "eval/eval.h"

namespace emlet::image {

enum class Trust : uint8_t {
  Program,  // constant data of this program, made and checked when it was built
  Nobody    // the whole unit is brought in and its code validated before any of it runs
};

// Makes the world able to load units.
void install(Eval& eval);
// Runs the top-level forms of the unit; `bytes` must outlive the world.  Gives t.
Completion load_unit(Eval& eval, std::string_view bytes, Trust trust);
// Brings in all of the unit and runs nothing: signals what is wrong with it.
Result<void> check_unit(Interp& lisp, std::string_view bytes);

}  // namespace emlet::image
