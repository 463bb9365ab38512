;;; loaddefs.el --- what is loaded on demand  -*- lexical-binding: t -*-

;; Made by tools/make-loaddefs.el; do not edit.

(defun loaddefs--add (file functions macros patterns)
  "Have FILE loaded when one of FUNCTIONS or MACROS is called.
The same goes for the use of PATTERNS in `pcase'."
  (dolist (name functions) (autoload name file))
  (dolist (name macros) (autoload name file nil nil 'macro))
  (dolist (name patterns)
    (let ((expander (intern (format "%s--pcase-macroexpander" name))))
      (autoload expander file)
      (put name 'pcase-macroexpander expander))))

(loaddefs--add "cl-lambda"
  'nil
  '(cl-function cl-defun cl-defmacro cl-iter-defun cl-destructuring-bind)
  'nil)

(loaddefs--add "cl-preloaded"
  '(cl-struct-p cl-find-class cl-struct-define)
  'nil
  'nil)

(loaddefs--add "cl-types"
  '(cl-typep)
  '(cl-deftype cl-check-type cl-assert cl-the cl-typecase cl-etypecase)
  'nil)

(loaddefs--add "cl-macs"
  '(cl-gensym cl-gentemp cl-proclaim cl-compiler-macroexpand)
  '(cl-block cl-return cl-return-from cl-case cl-ecase cl-do cl-do* cl-dolist cl-dotimes cl-do-symbols cl-do-all-symbols cl-tagbody cl-prog cl-prog* cl-psetq cl-multiple-value-bind cl-multiple-value-setq cl-progv cl-eval-when cl-load-time-value cl-locally cl-declaim cl-declare cl-define-compiler-macro cl-defsubst)
  'nil)

(loaddefs--add "cl-local"
  'nil
  '(cl-flet cl-flet* cl-labels named-let cl-macrolet cl-symbol-macrolet)
  'nil)

(loaddefs--add "subr-x"
  '(hash-table-empty-p hash-table-keys hash-table-values hash-table-contains-p string-empty-p string-blank-p string-join string-reverse string-remove-prefix string-remove-suffix string-truncate-left string-clean-whitespace string-limit string-lines string-pad string-chop-newline string-fill)
  '(thread-first thread-last with-memoization)
  'nil)

(loaddefs--add "cl-place"
  'nil
  '(cl-incf cl-decf cl-pushnew cl-remf cl-callf cl-callf2 cl-psetf cl-shiftf cl-rotatef cl-letf cl-letf*)
  'nil)

(loaddefs--add "cl-loop"
  'nil
  '(cl-loop)
  'nil)

(loaddefs--add "cl-struct"
  '(cl-struct-sequence-type cl-struct-slot-info cl-struct-slot-offset cl-struct-slot-value)
  '(cl-defstruct)
  '(cl-struct cl-type))

(loaddefs--add "cl-seq"
  '(cl-find cl-find-if cl-find-if-not cl-position cl-position-if cl-position-if-not cl-count cl-count-if cl-count-if-not cl-member cl-member-if cl-member-if-not cl-assoc cl-assoc-if cl-assoc-if-not cl-rassoc cl-rassoc-if cl-rassoc-if-not cl-remove cl-remove-if cl-remove-if-not cl-delete cl-delete-if cl-delete-if-not cl-remove-duplicates cl-delete-duplicates cl-substitute cl-substitute-if cl-substitute-if-not cl-nsubstitute cl-nsubstitute-if cl-nsubstitute-if-not cl-mismatch cl-search cl-fill cl-replace cl-reduce cl-sort cl-stable-sort cl-merge)
  'nil
  'nil)

(loaddefs--add "cl-set"
  '(cl-adjoin cl-union cl-nunion cl-intersection cl-nintersection cl-set-difference cl-nset-difference cl-set-exclusive-or cl-nset-exclusive-or cl-subsetp cl-subst cl-subst-if cl-subst-if-not cl-nsubst cl-nsubst-if cl-nsubst-if-not cl-sublis cl-nsublis cl-tree-equal)
  'nil
  'nil)

(loaddefs--add "cl-extra"
  '(cl-mapcar cl-map cl-mapc cl-maplist cl-mapl cl-mapcan cl-mapcon cl-some cl-every cl-notany cl-notevery cl-coerce cl-equalp cl-subseq cl-concatenate cl-revappend cl-nreconc cl-list-length cl-tailp cl-endp cl-get cl-getf cl-remprop cl-fresh-line cl-prettyprint cl-prettyexpand)
  'nil
  'nil)

(loaddefs--add "cl-number"
  '(cl-floatp-safe cl-gcd cl-lcm cl-isqrt cl-floor cl-ceiling cl-truncate cl-round cl-mod cl-rem cl-signum cl-digit-char-p cl-parse-integer cl-make-random-state cl-random cl-float-limits)
  'nil
  'nil)

(loaddefs--add "cl-lib"
  '(cl-first cl-second cl-rest cl-copy-seq cl-svref cl-third cl-fourth cl-fifth cl-sixth cl-seventh cl-eighth cl-ninth cl-tenth cl-values cl-values-list cl-multiple-value-list cl-multiple-value-apply cl-nth-value cl-multiple-value-call cl-plusp cl-minusp cl-oddp cl-evenp cl-list* cl-ldiff cl-copy-list cl-acons cl-pairlis)
  'nil
  'nil)

(loaddefs--add "cl-generic"
  '(cl-method-qualifiers cl-generic-p cl-generic-ensure-function cl-generic-define cl-generic-define-method cl-generic-apply cl-generic-call-method cl-find-method cl-generic-all-functions cl-call-next-method cl-next-method-p cl-no-next-method cl-no-applicable-method cl-no-primary-method)
  '(cl-defmethod cl-defgeneric)
  'nil)

(loaddefs--add "cl-generic-context"
  'nil
  '(cl-generic-define-context-rewriter)
  'nil)

(loaddefs--add "cl-generic-kinds"
  '(cl-generic-generalizers cl-generic-combine-methods)
  '(cl-generic-define-generalizer)
  'nil)

(loaddefs--add "cl-print"
  '(cl-print-object cl-print-insert-ellipsis cl-prin1 cl-prin1-to-string)
  'nil
  'nil)

(loaddefs--add "seq"
  '(seqp seq-into-sequence seq-elt seq-length seq-do seq-each seq-subseq seq-copy seq-map seq-first seq-rest seq-do-indexed seq-map-indexed seq-mapn seq-drop seq-take seq-drop-while seq-take-while seq-empty-p seq-partition seq-split seq-sort seq-sort-by seq-reverse seq-concatenate seq-into seq-filter seq-remove seq-keep seq-reduce seq-some seq-every-p seq-find seq-count seq-contains seq-contains-p seq-set-equal-p seq-position seq-positions seq-remove-at-position seq-uniq seq-union seq-intersection seq-difference seq-mapcat seq-group-by seq-min seq-max seq-random-elt)
  '(seq-doseq seq-let seq-setq)
  '(seq))

(loaddefs--add "map"
  '(map-elt map-nested-elt mapp map-contains-key map-put! map-insert map-delete map-do map-apply map-keys map-values map-pairs map-length map-copy map-keys-apply map-values-apply map-filter map-remove map-empty-p map-some map-every-p map-into map-merge map-merge-with)
  '(map-put map-let)
  '(map))

(loaddefs--add "eieio"
  '(class-p find-class eieio-class-name eieio-class-parents eieio-class-children eieio-class-slots eieio-slot-descriptor-name class-abstract-p child-of-class-p eieio-object-p eieio-object-class eieio-object-class-name same-class-p object-of-class-p eieio-object-name-string eieio-object-name eieio-object-set-name-string eieio-barf-if-slot-unbound eieio-oref eieio-oset slot-value set-slot-value eieio-oref-default eieio-oset-default slot-boundp slot-makeunbound slot-exists-p eieio-defclass-internal eieio-make-class-predicate eieio-make-child-predicate standard-class make-instance initialize-instance shared-initialize slot-missing slot-unbound clone destructor object-print object-assoc object-assoc-list object-add-to-list object-remove-from-list object-slots class-of)
  '(eieio-class-parent oref oset oref-default oset-default with-slots defclass)
  '(eieio))

(loaddefs--add "pp"
  '(pp-to-string pp pp-display-expression)
  'nil
  'nil)

(loaddefs--add "ert"
  '(ert-test-boundp ert-get-test ert-set-test ert-make-test-unbound ert-delete-test ert-delete-all-tests ert-pass ert-fail ert-skip ert-running-test ert-run-test ert-test-result-type-p ert-test-result-expected-p)
  '(ert-deftest should should-not skip-unless skip-when should-error ert-info)
  'nil)

(loaddefs--add "ert-batch"
  '(ert-select-tests ert-stats-skipped ert-stats-completed-expected ert-stats-completed-unexpected ert-stats-completed ert-stats-total ert-run-tests ert-string-for-test-result ert-char-for-test-result ert-reason-for-test-result ert-run-tests-batch ert-run-tests-batch-and-exit ert ert-run-tests-interactively)
  'nil
  'nil)

(loaddefs--add "ert-x"
  '(ert-filter-string ert-propertized-string ert-simulate-command)
  '(ert-with-message-capture ert-resource-directory ert-resource-file)
  'nil)

(loaddefs--add "regexp-opt"
  '(regexp-opt-group regexp-opt-charset regexp-opt regexp-opt-depth)
  'nil
  'nil)

(loaddefs--add "rx"
  '(rx-to-string)
  '(rx rx-define rx-let rx-let-eval)
  '(rx))

(loaddefs--add "let-alist"
  'nil
  '(let-alist)
  'nil)

(loaddefs--add "easy-mmode"
  '(add-minor-mode force-mode-line-update easy-mmode-define-minor-mode define-global-minor-mode)
  '(define-minor-mode define-globalized-minor-mode)
  'nil)

(loaddefs--add "inline"
  'nil
  '(define-inline)
  'nil)

(loaddefs--add "format-spec"
  '(format-spec)
  'nil
  nil)

(loaddefs--add "time-date"
  '(date-leap-year-p time-to-day-in-year time-to-days time-to-seconds seconds-to-time subtract-time days-to-time date-to-time safe-date-to-time time-since date-to-day days-between format-seconds seconds-to-string make-decoded-time decoded-time-second decoded-time-minute decoded-time-hour decoded-time-day decoded-time-month decoded-time-year decoded-time-weekday decoded-time-dst decoded-time-zone)
  'nil
  nil)

(loaddefs--add "parse-time"
  '(parse-time-string)
  'nil
  nil)

(loaddefs--add "benchmark"
  '(benchmark-call benchmark)
  '(benchmark-run benchmark-run-compiled benchmark-progn)
  nil)

(loaddefs--add "obarray"
  '(obarray-size obarray-get obarray-put obarray-remove obarray-map)
  'nil
  nil)

(loaddefs--add "color"
  '(color-name-to-rgb)
  'nil
  nil)

(loaddefs--add "mule-util"
  '(truncate-string-to-width store-substring)
  'nil
  nil)

(loaddefs--add "timer"
  '(timerp timer-create timer-set-time timer-set-idle-time timer-inc-time timer-set-function timer-activate timer-activate-when-idle cancel-timer disable-timeout cancel-function-timers timer-event-handler timer-duration run-at-time run-with-timer run-with-idle-timer timer-relative-time timer-next-integral-multiple-of-time with-timeout-suspend with-timeout-unsuspend sit-for)
  '(with-timeout while-no-input)
  nil)

(loaddefs--add "help"
  '(help-make-usage help-add-fundoc-usage help-split-fundoc help-function-arglist)
  'nil
  nil)

(loaddefs--add "indent"
  '(alter-text-property)
  'nil
  nil)

(loaddefs--add "minibuffer"
  '(complete-with-action completion-boundaries completion-metadata completion-metadata-get completion-table-dynamic completion-table-with-cache completion-table-case-fold completion-table-in-turn completion-table-merge completion-table-with-predicate completion-table-with-context completion-table-with-terminator completion-table-subvert format-prompt isearch-no-upper-case-p)
  '(lazy-completion-table)
  nil)

(loaddefs--add "progress"
  '(make-progress-reporter progress-reporter-update progress-reporter-force-update progress-reporter-done backtrace-frame backtrace-frames)
  '(with-temp-message dotimes-with-progress-reporter dolist-with-progress-reporter)
  nil)

(loaddefs--add "events"
  '(eventp event-modifiers event-basic-type mouse-event-p mouse-movement-p listify-key-sequence)
  'nil
  nil)

(loaddefs--add "file-tree"
  '(make-directory mkdir delete-directory copy-directory directory-files-recursively directory-empty-p make-empty-file make-temp-file make-nearby-temp-file temporary-file-directory locate-dominating-file file-equal-p file-in-directory-p executable-find exec-path file-chase-links file-expand-wildcards wildcard-to-regexp prune-directory-list)
  'nil
  nil)

(loaddefs--add "file-facts"
  '(file-attribute-type file-attribute-link-number file-attribute-user-id file-attribute-group-id file-attribute-access-time file-attribute-modification-time file-attribute-status-change-time file-attribute-size file-attribute-modes file-attribute-inode-number file-attribute-device-number file-attribute-collect file-nlinks file-modes-number-to-symbolic file-modes-symbolic-to-number file-size-human-readable file-size-human-readable-iec file-name-quote file-name-unquote file-name-quoted-p file-remote-p file-local-name parse-colon-path backup-file-name-p make-backup-file-name auto-save-file-name-p substitute-env-vars substitute-env-in-file-name safe-local-variable-p risky-local-variable-p)
  'nil
  nil)

(loaddefs--add "derived"
  '(derived-mode-p provided-mode-derived-p run-mode-hooks derived-mode-hook-name derived-mode-map-name)
  '(define-derived-mode delay-mode-hooks)
  nil)

(loaddefs--add "abbrev"
  '(make-abbrev-table abbrev-table-p abbrev-table-get abbrev-table-put abbrev-get abbrev-put define-abbrev define-abbrev-table abbrev-expansion abbrev-table-empty-p clear-abbrev-table)
  'nil
  nil)

(loaddefs--add "faces"
  '(facep check-face make-face make-empty-face face-list face-name face-documentation set-face-documentation face-attribute set-face-attribute copy-face face-foreground face-background set-face-foreground set-face-background set-face-bold face-bold-p face-italic-p face-underline-p face-inverse-video-p face-equal face-spec-choose face-default-spec face-user-default-spec face-spec-set face-attribute-relative-p)
  'nil
  nil)

(loaddefs--add "edmacro"
  '(read-kbd-macro)
  'nil
  nil)

(loaddefs--add "modes"
  '(fundamental-mode text-mode prog-mode special-mode)
  'nil
  nil)

(loaddefs--add "keymap"
  '(kbd make-composed-keymap suppress-keymap global-set-key global-unset-key local-set-key local-unset-key easy-mmode-define-keymap)
  'nil
  nil)

(loaddefs--add "advice"
  '(ad-activate ad-deactivate ad-enable-advice ad-disable-advice)
  '(defadvice)
  nil)

(loaddefs--add "url-parse"
  '(url-recreate-url url-generic-parse-url)
  'nil
  nil)

(loaddefs--add "url-util"
  '(url-hexify-string url-unhex-string url-parse-query-string url-build-query-string url-parse-args url-normalize-url url-encode-url url-domain url-file-extension url-file-directory url-file-nondirectory url-basepath url-eat-trailing-space url-strip-leading-spaces url-percentage url-get-normalized-date url-insert-entities-in-string)
  'nil
  nil)

;;; loaddefs.el ends here
