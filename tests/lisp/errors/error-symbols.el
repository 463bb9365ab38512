;;; standard conditions and their parents  -*- lexical-binding: t; -*-

(mapcar (lambda (c) (get c 'error-conditions)) '(error quit wrong-type-argument args-out-of-range arith-error void-function end-of-file))
;; => ((error) (quit) (wrong-type-argument error) (args-out-of-range error) (arith-error error) (void-function error) (end-of-file error))
(mapcar (lambda (c) (get c 'error-conditions)) '(overflow-error file-missing user-error circular-list no-catch setting-constant invalid-function))
;; => ((overflow-error range-error arith-error error) (file-missing file-error error) (user-error error) (circular-list error) (no-catch error) (setting-constant error) (invalid-function error))
(mapcar (lambda (c) (get c 'error-message)) '(error quit wrong-type-argument args-out-of-range arith-error void-function end-of-file))
;; => ("error" "Quit" "Wrong type argument" "Args out of range" "Arithmetic error" "Symbol's function definition is void" "End of file during parsing")
