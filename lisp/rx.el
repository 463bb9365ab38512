;;; rx.el --- regexps written as Lisp forms  -*- lexical-binding: t -*-

;; A form is translated to a part (PIECES . KIND).  PIECES are strings and, for
;; `literal' and `regexp' with computed arguments, Lisp forms; put together they
;; are the regexp.  KIND says how the regexp may be combined with others:
;;
;;   unit         a single thing, such as "a" or "[a-z]"; may be repeated
;;   (seq BOL EOL)  a sequence; BOL: starts with "^", EOL: ends with "$", which
;;                are special only at the edge of a group
;;   alternatives   must be put in a group before it is combined
;;
;; Forms that stand for sets of characters are computed with as sets, as long as
;; possible: see rx-charset.el.

(require 'rx-charset)
(require 'regexp-opt)

(defvar rx--greedy t
  "Non-nil means that `zero-or-more' and its like match as much as they can.")

(defvar rx--local-definitions nil
  "Definitions in force, an alist like that of `rx-let'.")

(defvar rx--groups nil
  "While translating a pattern of `pcase', (COUNT . NAMES).
COUNT is how many groups there are so far, NAMES an alist from the variables
to the numbers of their groups.")

;;; Parts

(defun rx--unit (text)
  "Return the part for the regexp TEXT, which is one unit.
Only what matches nothing is more than one."
  (cons (list text)
        (if (equal text regexp-unmatchable) '(seq nil nil) 'unit)))

(defun rx--group-part (opening part)
  "Return PART as a group that starts with OPENING."
  (cons (append (list opening) (car part) (list "\\)")) 'unit))

(defun rx--bracketed (part)
  "Return PART in a shy group."
  (rx--group-part "\\(?:" part))

(defun rx--as-unit (part)
  "Return PART, in a group unless it is a unit."
  (if (eq (cdr part) 'unit) part (rx--bracketed part)))

(defun rx--starts-bol-p (part)
  "Return non-nil if PART begins with \"^\"."
  (and (consp (cdr part)) (nth 1 (cdr part))))

(defun rx--ends-eol-p (part)
  "Return non-nil if PART ends with \"$\"."
  (and (consp (cdr part)) (nth 2 (cdr part))))

(defconst rx--empty '(nil . (seq nil nil))
  "The part that matches the empty string.")

(defun rx--join (left right)
  "Return the part that matches LEFT, then RIGHT."
  (cond
   ((null (car left)) right)
   ((null (car right)) left)
   (t
    (when (or (eq (cdr left) 'alternatives) (rx--ends-eol-p left))
      (setq left (rx--bracketed left)))
    (when (or (eq (cdr right) 'alternatives) (rx--starts-bol-p right))
      (setq right (rx--bracketed right)))
    (cons (append (car left) (car right))
          (list 'seq (rx--starts-bol-p left) (rx--ends-eol-p right))))))

(defun rx--sequence (forms)
  "Return the part that matches FORMS one after the other."
  (let ((part rx--empty))
    (dolist (form forms part)
      (setq part (rx--join part (rx--translate form))))))

(defun rx--text-kind (text)
  "Return the kind of the part that the regexp TEXT is."
  (cond ((string= text "") 'alternatives)
        ((string-match-p
          (concat "\\`\\(?:[^][*+?.^$\\]\\|[.]\\|\\\\[^(|){}sc_<>0-9]"
                  "\\|\\\\[sScC].\\|\\[\\^?]?\\(?:\\[:[a-z]+:]\\|[^]]\\)*]"
                  "\\|\\\\(\\(?:[^\\]\\|\\\\[^()|]\\)*\\\\)\\)\\'")
          text)
         'unit)
        ((string-match-p "\\\\|" text) 'alternatives)
        (t (list 'seq
                 (eq ?^ (aref text 0))
                 (eq ?$ (aref text (1- (length text))))))))

(defun rx--string (string)
  "Return the part that matches STRING itself."
  (cond ((string= string "") rx--empty)
        ((= (length string) 1) (rx--unit (regexp-quote string)))
        (t (cons (list (regexp-quote string)) '(seq nil nil)))))

;;; Definitions

(defun rx--definition (name)
  "Return the definition of NAME, (FORM) or (ARGUMENTS FORM), or nil."
  (or (cdr (assq name rx--local-definitions))
      (get name 'rx-definition)))

(defun rx--substitute (bindings form)
  "Return FORM with the symbols of the alist BINDINGS replaced.
A value (&rest . FORMS) is spliced into the list it occurs in."
  (cond
   ((symbolp form)
    (let ((binding (assq form bindings)))
      (if binding (cdr binding) form)))
   ((consp form)
    (let* ((binding (and (symbolp (car form)) (assq (car form) bindings)))
           (rest (rx--substitute bindings (cdr form))))
      (if (eq (car-safe (cdr binding)) '&rest)
          (append (cddr binding) rest)
        (cons (rx--substitute bindings (car form)) rest))))
   (t form)))

(defun rx--bind-arguments (name parameters arguments)
  "Return an alist of the PARAMETERS of NAME and the ARGUMENTS for them."
  (let ((bindings nil))
    (while parameters
      (cond
       ((eq (car parameters) '&rest)
        (push (cons (nth 1 parameters) (cons '&rest arguments)) bindings)
        (setq parameters nil arguments nil))
       ((null arguments)
        (error "The `%s' form did not get enough arguments" name))
       (t (push (cons (pop parameters) (pop arguments)) bindings))))
    (when arguments
      (error "The `%s' form got too many arguments" name))
    bindings))

(defun rx--expand (form)
  "Return FORM with its definition, if it has one, put in its place.
If it has none, return nil."
  (let ((name (if (consp form) (car form) form)))
    (when (and name (symbolp name))
      (let ((definition (rx--definition name)))
        (cond
         ((null definition) nil)
         ((symbolp form)
          (when (cdr definition)
            (error "Not an `rx' symbol definition: %s" name))
          (list (car definition)))
         ((null (cdr definition))
          (error "Not an `rx' form definition: %s" name))
         (t
          (list (rx--substitute
                 (rx--bind-arguments name (car definition) (cdr form))
                 (nth 1 definition)))))))))

;;; Sets

(defun rx--set (form)
  "Return the set of characters that FORM stands for, or nil if it is none."
  (cond
   ((characterp form) (rx--make-set (list (cons form form))))
   ((stringp form)
    (and (= (length form) 1)
         (rx--make-set (list (cons (aref form 0) (aref form 0))))))
   ((rx--expand form) (rx--set (car (rx--expand form))))
   ((symbolp form)
    (let ((class (assq form rx--classes)))
      (if class (rx--make-set nil (list (cdr class))))))
   ((consp form)
    (let ((head (car form)) (arguments (cdr form)))
      (cond
       ((memq head '(any in char)) (rx--parse-any arguments))
       ((eq head 'not-char) (rx--negate-set (rx--parse-any arguments)))
       ((memq head '(or | intersection))
        (let ((sets (mapcar #'rx--set arguments)))
          (cond ((memq nil sets)
                 (when (eq head 'intersection)
                   (error "Bad character set: %S"
                          (nth (- (length sets) (length (memq nil sets)))
                               arguments))))
                ((eq head 'intersection) (rx--intersect-sets sets))
                (sets (rx--union-sets sets)))))
       ((eq head 'not)
        (let ((set (rx--set (car arguments))))
          (if set (rx--negate-set set)))))))))

;;; Alternatives

(defun rx--all-strings (forms)
  "Return the strings that FORMS, alternatives, consist of, or `no'."
  (let ((strings nil))
    (while (and forms (listp strings))
      (let ((form (car forms)))
        (cond ((stringp form) (push form strings))
              ((memq (car-safe form) '(or |))
               (let ((inner (rx--all-strings (cdr form))))
                 (setq strings (if (listp inner)
                                   (append (reverse inner) strings)
                                 'no))))
              (t (setq strings 'no))))
      (setq forms (cdr forms)))
    (if (listp strings) (nreverse strings) strings)))

(defun rx--or (forms)
  "Return the part that matches one of FORMS."
  (let ((strings (rx--all-strings forms)))
    (cond
     ((null forms) (rx--unit regexp-unmatchable))
     ((null (cdr forms)) (rx--translate (car forms)))
     ((listp strings)
      (rx--unit (regexp-opt strings)))
     ((rx--set (cons 'or forms))
      (rx--unit (rx--set-text (rx--set (cons 'or forms)))))
     (t
      (let ((pieces (car (rx--translate (car forms)))))
        (dolist (form (cdr forms))
          (setq pieces (append pieces (list "\\|")
                               (car (rx--translate form)))))
        (cons pieces 'alternatives))))))

;;; Repetition

(defun rx--repeated (operator forms)
  "Return the part that repeats FORMS as OPERATOR, a postfix, says."
  (let ((part (rx--sequence forms)))
    (if (null (car part))
        part
      (cons (append (car (rx--as-unit part))
                    (list operator))
            '(seq nil nil)))))

(defun rx--counted (low high forms)
  "Return the part that repeats FORMS from LOW to HIGH times.
HIGH may be nil, for no limit, or equal to LOW."
  (rx--repeated (cond ((eql low high) (format "\\{%d\\}" low))
                      (high (format "\\{%d,%d\\}" low high))
                      (t (format "\\{%d,\\}" low)))
                forms))

(defun rx--repeat (head arguments)
  "Return the part for (HEAD . ARGUMENTS), a repetition with explicit counts."
  (let ((low (car arguments)) (high (nth 1 arguments)))
    (unless (natnump low)
      (error "rx `%s' requires positive integer first arg" head))
    (cond
     ((or (eq head '=)
          (and (eq head 'repeat) (null (nthcdr 2 arguments))))
      (rx--counted low low (cdr arguments)))
     ((eq head '>=) (rx--counted low nil (cdr arguments)))
     ((and (natnump high) (<= low high))
      (rx--counted low high (nthcdr 2 arguments)))
     (t (error "rx `%s' range error" head)))))

(defconst rx--repetitions
  '((* . "*") (+ . "+") (\? . "?") (?\s . "?")
    (*? . "*?") (+? . "+?") (\?? . "??") (?? . "??")
    (zero-or-more . "*") (0+ . "*")
    (one-or-more . "+") (1+ . "+")
    (zero-or-one . "?") (opt . "?") (optional . "?"))
  "The repetitions and their postfix operators.
`?' and `??' are read as characters, the first one as a space.")

(defun rx--repetition (head forms)
  "Return the part for (HEAD . FORMS), a repetition."
  (let ((operator (cdr (assq head rx--repetitions))))
    (rx--repeated (if (and (not rx--greedy)
                           (memq head '(zero-or-more 0+ one-or-more 1+
                                        zero-or-one opt optional)))
                      (concat operator "?")
                    operator)
                  forms)))

;;; Other forms

(defconst rx--symbols
  '((nonl . ".") (not-newline . ".") (any . ".")
    (anychar . "[^z-a]") (anything . "[^z-a]")
    (unmatchable . "\\`a\\`")
    (bos . "\\`") (bot . "\\`") (string-start . "\\`") (buffer-start . "\\`")
    (eos . "\\'") (eot . "\\'") (string-end . "\\'") (buffer-end . "\\'")
    (point . "\\=") (word-boundary . "\\b") (not-word-boundary . "\\B")
    (bow . "\\<") (word-start . "\\<") (eow . "\\>") (word-end . "\\>")
    (symbol-start . "\\_<") (symbol-end . "\\_>"))
  "The symbols that are units of their own.")

(defconst rx--syntaxes
  '((whitespace . ?-) (punctuation . ?.) (word . ?w) (symbol . ?_)
    (open-parenthesis . ?\() (close-parenthesis . ?\))
    (expression-prefix . ?\') (string-quote . ?\") (paired-delimiter . ?$)
    (escape . ?\\) (character-quote . ?/) (comment-start . ?<)
    (comment-end . ?>) (string-delimiter . ?|) (comment-delimiter . ?!))
  "The names of the syntax classes.")

(defconst rx--categories
  '((space-for-indent . ?\s) (base . ?.) (consonant . ?0) (base-vowel . ?1)
    (upper-diacritical-mark . ?2) (lower-diacritical-mark . ?3)
    (tone-mark . ?4) (symbol . ?5) (digit . ?6)
    (vowel-modifying-diacritical-mark . ?7) (vowel-sign . ?8)
    (semivowel-lower . ?9) (not-at-end-of-line . ?<)
    (not-at-beginning-of-line . ?>) (alpha-numeric-two-byte . ?A)
    (chinese-two-byte . ?C) (greek-two-byte . ?G)
    (japanese-hiragana-two-byte . ?H) (indian-two-byte . ?I)
    (japanese-katakana-two-byte . ?K) (strong-left-to-right . ?L)
    (korean-hangul-two-byte . ?N) (strong-right-to-left . ?R)
    (cyrillic-two-byte . ?Y) (combining-diacritic . ?^) (ascii . ?a)
    (arabic . ?b) (chinese . ?c) (ethiopic . ?e) (greek . ?g) (korean . ?h)
    (indian . ?i) (japanese . ?j) (japanese-katakana . ?k) (latin . ?l)
    (lao . ?o) (tibetan . ?q) (japanese-roman . ?r) (thai . ?t)
    (vietnamese . ?v) (hebrew . ?w) (cyrillic . ?y) (can-break . ?|))
  "The names of the categories of characters.")

(defun rx--coded (prefix kind name table)
  "Return the part for the character that TABLE has for NAME, after PREFIX.
KIND is the kind of name, for an error message."
  (rx--unit (string ?\\ prefix
                    (cond ((characterp name) name)
                          ((cdr (assq name table)))
                          (t (error "Unknown rx %s `%s'" kind name))))))

(defun rx--not (form)
  "Return the part that matches one character that FORM does not match."
  (let ((set (rx--set form))
        (expansion (rx--expand form)))
    (cond
     (set (rx--unit (rx--set-text (rx--negate-set set))))
     (expansion (rx--not (car expansion)))
     ((eq form 'word-boundary) (rx--unit "\\B"))
     ((eq (car-safe form) 'syntax)
      (rx--coded ?S "syntax name" (nth 1 form) rx--syntaxes))
     ((eq (car-safe form) 'category)
      (rx--coded ?C "category" (nth 1 form) rx--categories))
     ((eq (car-safe form) 'not) (rx--translate (nth 1 form)))
     (t (error "Illegal argument to rx `not': %S" form)))))

(defun rx--group (forms &optional number)
  "Return the part for a capturing group of FORMS, with an explicit NUMBER."
  (when (and rx--groups (not number))
    (setcar rx--groups (1+ (car rx--groups))))
  (rx--group-part (if number (format "\\(?%d:" number) "\\(")
                  (rx--sequence forms)))

(defun rx--named-group (name forms)
  "Return the part for a group of FORMS whose text the pattern variable NAME gets."
  (setcar rx--groups (1+ (car rx--groups)))
  (setcdr rx--groups (append (cdr rx--groups)
                             (list (cons name (car rx--groups)))))
  (rx--group-part "\\(" (rx--sequence forms)))

(defun rx--backref (group)
  "Return the part that matches the text of GROUP, a number or variable, again."
  (let ((number (if (symbolp group)
                    (cdr (assq group (cdr rx--groups)))
                  group)))
    (unless (and (integerp number) (<= 1 number 9))
      (error "rx `backref' requires argument in range 1..9"))
    (rx--unit (format "\\%d" number))))

(defun rx--regexp (argument)
  "Return the part for (regexp ARGUMENT)."
  (if (stringp argument)
      (progn
        (when rx--groups
          (setcar rx--groups (+ (car rx--groups)
                                (regexp-opt-depth argument))))
        (cons (list argument) (rx--text-kind argument)))
    (cons (list argument) 'alternatives)))

(defun rx--literal (argument)
  "Return the part for (literal ARGUMENT)."
  (if (stringp argument)
      (rx--string argument)
    (cons (list (list 'regexp-quote argument)) '(seq nil nil))))

;;; Translating

(defun rx--translate-symbol (symbol)
  "Return the part that SYMBOL stands for."
  (let ((expansion (rx--expand symbol))
        (text (cdr (assq symbol rx--symbols)))
        (set (rx--set symbol)))
    (cond (expansion (rx--translate (car expansion)))
          (text (rx--unit text))
          ((memq symbol '(bol line-start)) '(("^") . (seq t nil)))
          ((memq symbol '(eol line-end)) '(("$") . (seq nil t)))
          (set (rx--unit (rx--set-text set)))
          (t (error "Unknown rx symbol `%s'" symbol)))))

(defun rx--translate-form (form)
  "Return the part that FORM, a list, stands for."
  (let ((head (car form)) (arguments (cdr form)))
    (pcase head
      ((or 'seq ': 'sequence 'and) (rx--sequence arguments))
      ((or 'or '|) (rx--or arguments))
      ((or 'any 'in 'char 'not-char 'intersection)
       (rx--unit (rx--set-text (rx--set form))))
      ('not (rx--not (car arguments)))
      ((guard (assq head rx--repetitions)) (rx--repetition head arguments))
      ((or '= '>= '** 'repeat) (rx--repeat head arguments))
      ((or 'group 'submatch) (rx--group arguments))
      ((or 'group-n 'submatch-n) (rx--group (cdr arguments) (car arguments)))
      ('backref (rx--backref (car arguments)))
      ('minimal-match (let ((rx--greedy nil)) (rx--translate (car arguments))))
      ('maximal-match (let ((rx--greedy t)) (rx--translate (car arguments))))
      ('syntax (rx--coded ?s "syntax name" (car arguments) rx--syntaxes))
      ('category (rx--coded ?c "category" (car arguments) rx--categories))
      ('literal (rx--literal (car arguments)))
      ((or 'regexp 'regex) (rx--regexp (car arguments)))
      ('eval (rx--translate (eval (car arguments) t)))
      ((and 'let (guard rx--groups))
       (rx--named-group (car arguments) (cdr arguments)))
      (_
       (let ((expansion (rx--expand form)))
         (if expansion
             (rx--translate (car expansion))
           (error "Unknown rx form `%s'" head)))))))

(defun rx--translate (form)
  "Return the part that FORM stands for."
  (cond ((stringp form) (rx--string form))
        ((characterp form) (rx--string (string form)))
        ((symbolp form) (rx--translate-symbol form))
        ((consp form) (rx--translate-form form))
        (t (error "Bad rx expression: %S" form))))

(defun rx--to-expression (part)
  "Return the Lisp form, perhaps a string, for the regexp that PART is."
  (let ((pieces nil))
    (dolist (piece (car part))
      (if (and (stringp piece) (stringp (car pieces)))
          (setcar pieces (concat (car pieces) piece))
        (push piece pieces)))
    (cond ((null pieces) "")
          ((cdr pieces) (cons 'concat (nreverse pieces)))
          (t (car pieces)))))

(defun rx-to-string (form &optional no-group)
  "Return the regexp that FORM stands for.
It is put in a group where that makes a difference, unless NO-GROUP is non-nil."
  (let ((part (rx--translate form)))
    (eval (rx--to-expression (if no-group part (rx--as-unit part))) t)))

(defun rx--environment-definitions ()
  "Return the definitions that surrounding `rx-let' forms have made."
  (append (cdr (assq :rx-locals macroexpand-all-environment))
          rx--local-definitions))

(defmacro rx (&rest forms)
  "Return the regexp that matches FORMS in sequence.
Strings and characters match themselves.  Other forms are, among many:

  (or A B...), (seq A B...)    alternatives, sequence
  (* A...) (+ A...) (? A...)   repetition; *? +? ?? match as little as possible
  (= N A...) (>= N A...) (** N M A...)  counted repetition
  (any SET...)                 characters, strings with ranges, classes
  (not X)                      a character that X does not match
  (group A...) (group-n N A...) (backref N)   capturing groups
  (literal EXPR), (regexp EXPR)  the string EXPR yields, quoted or as a regexp
  (eval EXPR)                  the form that EXPR yields
  nonl anychar bol eol bos eos word-start word-end word-boundary
  symbol-start symbol-end      as in the manual
  digit alpha alnum space punct upper lower ...  character classes

`rx-define' and `rx-let' define further ones."
  (let ((rx--local-definitions (rx--environment-definitions)))
    (rx--to-expression (rx--sequence forms))))

;;; Defining forms

(defun rx--check-definition (definition)
  "Return DEFINITION, (NAME FORM) or (NAME ARGUMENTS FORM), if it is one."
  (unless (and (symbolp (car definition)) (memq (length definition) '(2 3)))
    (error "Bad `rx' definition of %S: %S" (car definition) (cdr definition)))
  definition)

(defmacro rx-define (name &rest definition)
  "Define NAME as a form of `rx' everywhere.
DEFINITION is FORM, for a symbol, or ARGUMENTS and FORM; within FORM, the
arguments stand for what they are given."
  (declare (indent defun))
  (rx--check-definition (cons name definition))
  `(progn (put ',name 'rx-definition ',definition)
          ',name))

(defmacro rx-let (bindings &rest body)
  "Run BODY with forms of `rx' defined in it.
BINDINGS is a list of (NAME FORM) or (NAME ARGUMENTS FORM) as in `rx-define'."
  (declare (indent 1))
  (macroexpand-all
   (macroexp-progn body)
   (cons (cons :rx-locals
               (append (mapcar #'rx--check-definition bindings)
                       (cdr (assq :rx-locals macroexpand-all-environment))))
         macroexpand-all-environment)))

(defmacro rx-let-eval (bindings &rest body)
  "Run BODY with forms defined for `rx-to-string'.
BINDINGS is evaluated and yields a list as in `rx-let'."
  (declare (indent 1))
  `(let ((rx--local-definitions
          (append (mapcar #'rx--check-definition ,bindings)
                  rx--local-definitions)))
     ,@body))

(pcase-defmacro rx (&rest forms)
  "A pattern that matches strings that the rx FORMS in sequence match.
In FORMS, (let VARIABLE FORM...) binds VARIABLE to the text that FORM matches,
and (backref VARIABLE) matches that text again."
  (let* ((rx--groups (list 0))
         (rx--local-definitions (rx--environment-definitions))
         (regexp (rx--to-expression (rx--sequence forms))))
    `(and (pred stringp)
          (pred (string-match ,regexp))
          ,@(mapcar (lambda (name)
                      `(app (match-string ,(cdr name)) ,(car name)))
                    (cdr rx--groups)))))

(provide 'rx)
;;; rx.el ends here
