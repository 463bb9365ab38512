;;; bindat.el --- bytes as structures and back  -*- lexical-binding: t -*-

;;; Commentary:

;; A description of a layout of bytes serves three operations: `unpack' reads a
;; structure from bytes, `length' counts the bytes of a structure, `pack' writes
;; them.  There are two notations: a specification is a list that is interpreted; a
;; type, made by `bindat-type', is compiled, and its parts may be expressions over
;; the fields before.  Both come down to the functions of the first section, each of
;; which takes the operation, what it needs to know, and the value (nil when
;; unpacking), and returns the value.

;;; Code:

(require 'cl-lib)

(defvar bindat-raw nil "The bytes read or written.")
(defvar bindat-idx 0 "Where in `bindat-raw' reading or writing has come to.")

;;;; Elements

(defun bindat--byte ()
  "Return the next byte and pass over it."
  (prog1 (aref bindat-raw bindat-idx)
    (setq bindat-idx (1+ bindat-idx))))

(defun bindat--put (byte)
  "Write BYTE and pass over it."
  (aset bindat-raw bindat-idx (logand byte 255))
  (setq bindat-idx (1+ bindat-idx)))

(defun bindat--skip (count)
  "Pass over COUNT bytes and return nil."
  (setq bindat-idx (+ bindat-idx count))
  nil)

(defun bindat--uint (op bytes value &optional little)
  "Do OP with VALUE, a number of BYTES bytes, the lowest one first if LITTLE."
  (pcase op
    ('length (bindat--skip bytes) value)
    ('unpack
     (let ((number 0))
       (dotimes (index bytes number)
         (setq number (if little
                          (logior number (ash (bindat--byte) (* 8 index)))
                        (logior (ash number 8) (bindat--byte)))))))
    ('pack
     (dotimes (index bytes value)
       (bindat--put (ash value (* -8 (if little index (- bytes index 1)))))))))

(defun bindat--sint (op bits value little)
  "Do OP with VALUE, a number of BITS bits with a sign; see `bindat--uint' for LITTLE."
  (let ((result (bindat--uint op (/ bits 8) value little)))
    (if (and (eq op 'unpack) (>= result (ash 1 (1- bits))))
        (- result (ash 1 bits))
      result)))

(defun bindat--str (op length value)
  "Do OP with VALUE, a string in LENGTH bytes."
  (pcase op
    ('length (bindat--skip length) value)
    ('unpack (let ((start bindat-idx))
               (bindat--skip length)
               (apply #'unibyte-string (append (substring bindat-raw start bindat-idx) nil))))
    ('pack (let ((start bindat-idx))
             (dotimes (index (min length (length value)))
               (bindat--put (aref value index)))
             (setq bindat-idx (+ start length))
             value))))

(defun bindat--strz (op length value)
  "Do OP with VALUE, a string that ends with a zero or after LENGTH bytes.
If LENGTH is nil, there is always a zero."
  (if (eq op 'unpack)
      (let* ((start bindat-idx)
             (end (if length (+ start length) (length bindat-raw)))
             (stop (or (cl-position 0 bindat-raw :start start :end end) end))
             (text (bindat--str op (- stop start) nil)))
        (setq bindat-idx (if length end (1+ stop)))
        text)
    (bindat--str op (or length (1+ (length value))) value)))

(defun bindat--bits (op length value)
  "Do OP with VALUE, a list of the numbers of bits set in LENGTH bytes.
The bits are numbered from the last byte."
  (pcase op
    ('length (bindat--skip length) value)
    ('unpack
     (let ((number (bindat--uint op length nil)))
       (cl-loop for bit below (* 8 length)
                unless (zerop (logand number (ash 1 bit))) collect bit)))
    ('pack
     (bindat--uint op length (cl-loop with number = 0 for bit in value
                                      do (setq number (logior number (ash 1 bit)))
                                      finally return number))
     value)))

(defsubst bindat--align (unit)
  "Pass over the bytes up to the next multiple of UNIT."
  (bindat--skip (mod (- bindat-idx) unit)))

(defun bindat--vec (op count function value)
  "Do OP with VALUE, a sequence of COUNT elements; FUNCTION does it with each."
  (let ((elements (cl-loop for index below count
                           collect (funcall function
                                            (and (not (eq op 'unpack))
                                                 (elt value index))))))
    (if (eq op 'unpack) elements value)))

;;;; Specifications

(defconst bindat--names
  '((byte . u8) (word . u16) (short . u16) (dword . u32) (long . u32))
  "Other names of types in specifications.")

(defun bindat--number-type (type)
  "Return (BYTES LITTLE) if TYPE is that of a number, like u16r, else nil."
  (let ((name (symbol-name type)))
    (and (string-match "\\`u\\(8\\|16\\|24\\|32\\|64\\)\\(r\\)?\\'" name)
         (list (/ (string-to-number (match-string 1 name)) 8)
               (and (match-string 2 name) t)))))

(defvar bindat--struct nil "The whole structure being read or written.")
(defvar bindat--last nil "What was read or written last.")

(defun bindat--eval (form)
  "Return the value of FORM, in a specification.
It can refer to the structure as `struct' and to what was last as `last'."
  (eval `(let ((struct bindat--struct) (last bindat--last))
           (ignore struct last)
           ,form)
        nil))

(defun bindat--resolve (length)
  "Return LENGTH, a part of a specification, as a number or nil.
A list names a field by its path, or is (eval FORM)."
  (cond ((eq (car-safe length) 'eval) (bindat--eval (cadr length)))
        ((consp length) (apply #'bindat-get-field bindat--struct length))
        (t length)))

(defun bindat--union (op tag cases value)
  "Do OP with VALUE after that of CASES that TAG selects."
  (let ((case (cl-find-if
               (lambda (case)
                 (pcase (car case)
                   ('t t)
                   (`(eval ,form) (let ((bindat--last tag)) (bindat--eval form)))
                   (key (equal key tag))))
               cases)))
    (and case (bindat--group op (cdr case) value))))

(defun bindat--nested (op spec value)
  "Do OP with VALUE after SPEC; the structure starts anew when unpacking."
  (bindat--group op (if (symbolp spec) (symbol-value spec) spec) value))

(defun bindat--item (op type length rest value)
  "Do OP with VALUE of TYPE; LENGTH and REST are what stands behind it."
  (pcase (or (cdr (assq type bindat--names)) type)
    ((app bindat--number-type `(,bytes ,little)) (bindat--uint op bytes (or value 0) little))
    ('str (bindat--str op (bindat--resolve length) value))
    ('strz (bindat--strz op (bindat--resolve length) value))
    ('bits (bindat--bits op (bindat--resolve length) value))
    ('ip (vconcat (bindat--vec op 4 (lambda (part) (bindat--uint op 1 (or part 0)))
                               (or value [0 0 0 0]))))
    ('vec (let ((type (or (car rest) 'u8)))
            (vconcat
             (bindat--vec op (bindat--resolve length)
                          (lambda (element)
                            (if (consp type)
                                (bindat--item op (car type) (cadr type) (cddr type) element)
                              (bindat--item op type nil nil element)))
                          value))))
    ('repeat (bindat--vec op (bindat--resolve length)
                          (lambda (element) (bindat--group op rest element)) value))
    ('struct (bindat--nested op length value))
    ('union (bindat--union op (bindat--resolve length) rest value))
    ('eval (bindat--eval length))
    (_ (error "Unknown type in a bindat specification: %S" type))))

(defun bindat--anonymous (op item value)
  "Do OP for ITEM, which has no field name, with VALUE, the structure.
Return the alist of the fields it reads, or t; nil if it is no such item."
  (pcase item
    (`(fill ,length) (bindat--skip (bindat--resolve length)) t)
    (`(align ,length) (bindat--align (bindat--resolve length)) t)
    (`(eval ,form) (setq bindat--last (bindat--eval form)) t)
    (`(struct ,spec) (or (bindat--nested op spec value) t))
    (`(union ,tag . ,cases) (or (bindat--union op (bindat--resolve tag) cases value) t))))

(defun bindat--fill-type (op item)
  "Pass over what ITEM says if it is a filler with a name; return t then."
  (ignore op)
  (pcase item
    (`(,_ fill ,length) (bindat--skip (bindat--resolve length)) t)
    (`(,_ align ,length) (bindat--align (bindat--resolve length)) t)))

(defun bindat--group (op spec value)
  "Do OP with VALUE, an alist, after SPEC; return the alist, the last field first."
  (let ((result nil) (outer bindat--struct))
    (dolist (item spec)
      (let ((fields (bindat--anonymous op item value)))
        (cond ((consp fields) (setq result (append fields result)))
              ((or fields (bindat--fill-type op item)))
              (t (let ((name (bindat--resolve-name (car item))))
                   (setq bindat--last
                         (bindat--item op (nth 1 item) (nth 2 item) (nthcdr 3 item)
                                       (cdr (assq name value))))
                   (push (cons name bindat--last) result))))
        (if (eq op 'unpack)
            (setq bindat--struct (append result outer)))))
    (setq bindat--struct outer)
    result))

(defun bindat--resolve-name (name)
  "Return the field NAME of a specification, which may be (eval FORM)."
  (if (eq (car-safe name) 'eval) (bindat--eval (cadr name)) name))

;;;; Types

(cl-defstruct (bindat--type (:constructor bindat--make (ue le pe)))
  "A compiled description: functions that unpack, count and pack."
  ue le pe)

(defvar bindat--macros nil "Types defined by `bindat-defmacro' and their expanders.")

(defmacro bindat-defmacro (name args &rest body)
  "Define the type NAME with ARGS; BODY returns the type it stands for."
  (declare (indent 2) (doc-string 3))
  `(setf (alist-get ',name bindat--macros)
         (lambda ,args ,@(if (stringp (car body)) (cdr body) body))))

(bindat-defmacro u8 () "A byte." '(uint 8))
(bindat-defmacro sint (bits little) "A number with a sign." `(signed ,bits ,little))
(bindat-defmacro repeat (count &rest type) "Like `vec', but as a list."
  `(list-of ,count ,@type))

(defun bindat--types (op types value)
  "Return a form that does OP with VALUE, a form, after TYPES.
TYPES is a list of fields, or of a type and what belongs to it."
  (if (or (consp (car types)) (keywordp (car types)))
      (bindat--fields op types value)
    (bindat--type-form op (car types) (cdr types) value)))

(defun bindat--type-form (op type arguments value)
  "Return a form that does OP with VALUE, a form, of TYPE with ARGUMENTS."
  (pcase (cons type arguments)
    ((and `(,(and name (pred symbolp)) . ,arguments)
          (guard (assq name bindat--macros)))
     (bindat--types op (apply (alist-get name bindat--macros) arguments) value))
    (`(uint ,bits) `(bindat--uint ',op (/ ,bits 8) ,value))
    (`(uintr ,bits) `(bindat--uint ',op (/ ,bits 8) ,value t))
    (`(signed ,bits ,little) `(bindat--sint ',op ,bits ,value ,little))
    (`(str ,length) `(bindat--str ',op ,length ,value))
    (`(strz . ,length) `(bindat--strz ',op ,(car length) ,value))
    (`(bits ,length) `(bindat--bits ',op ,length ,value))
    (`(fill ,length) `(bindat--skip ,length))
    (`(align ,length) `(bindat--align ,length))
    (`(vec ,count . ,types)
     `(vconcat ,(bindat--type-form op 'list-of (cons count types) value)))
    (`(list-of ,count . ,types)
     (let ((element (make-symbol "element")))
       `(bindat--vec ',op ,count
                     (lambda (,element) (ignore ,element) ,(bindat--types op types element))
                     ,value)))
    (`(type ,type) `(bindat--apply ',op ,type ,value))
    (`(unit ,form) (if (eq op 'unpack) form `(progn ,value nil)))
    (`(struct . ,fields) (bindat--fields op fields value))
    (_ (error "Unknown type: %S" (cons type arguments)))))

(defun bindat--apply (op type value)
  "Do OP with VALUE of TYPE, an object made by `bindat-type'."
  (pcase op
    ('unpack (funcall (bindat--type-ue type)))
    ('length (funcall (bindat--type-le type) value))
    ('pack (funcall (bindat--type-pe type) value))))

(defun bindat--field-form (op label type whole)
  "Return a form that does OP with the field LABEL of TYPE in WHOLE, a variable.
TYPE may end with :pack-val and a form."
  (let* ((at (cl-position :pack-val type))
         (types (seq-take type (or at (length type)))))
    (cond ((eq op 'unpack) (bindat--types op types nil))
          (at `(let ((value ,(nth (1+ at) type))) ,(bindat--types op types 'value)))
          (t (bindat--types op types
                            (if (eq label '_) nil `(alist-get ',label ,whole)))))))

(defun bindat--fields (op fields value)
  "Return a form that does OP with VALUE, a form, a structure of FIELDS."
  (let* ((whole (if (eq (car fields) :pack-var) (cadr fields) (make-symbol "whole")))
         (fields (if (eq (car fields) :pack-var) (cddr fields) fields))
         (end (or (cl-position :unpack-val fields) (length fields)))
         (labels nil) (bindings nil))
    (dolist (field (seq-take fields end))
      (let ((variable (if (eq (car field) '_) (make-symbol "_") (car field))))
        (unless (eq (car field) '_) (push (car field) labels))
        (push (list variable (bindat--field-form op (car field) (cdr field) whole))
              bindings)))
    `(let* ((,whole ,value) ,@(nreverse bindings))
       (ignore ,whole)
       ,(cond ((not (eq op 'unpack)) whole)
              ((< end (length fields)) (nth (1+ end) fields))
              (t `(list ,@(mapcar (lambda (label) `(cons ',label ,label))
                                  (nreverse labels))))))))

(defmacro bindat-type (&rest type)
  "Return the object that describes TYPE, for the functions of this library.
TYPE is one of: uint BITS, uintr BITS, sint BITS LITTLE, u8, str LENGTH,
strz [LENGTH], bits LENGTH, fill LENGTH, align LENGTH, vec COUNT TYPE...,
repeat COUNT TYPE..., type FORM, unit FORM, a name defined by `bindat-defmacro', or
struct FIELD...; the word struct may be left out.  A FIELD is (LABEL TYPE...), with
LABEL `_' if it has no name, and may end with :pack-val FORM; the fields may begin
with :pack-var VARIABLE and end with :unpack-val FORM.  Lengths, counts and forms
can refer to the fields before them."
  `(bindat--make (lambda () ,(bindat--types 'unpack type nil))
                 (lambda (whole) ,(bindat--types 'length type 'whole))
                 (lambda (whole) ,(bindat--types 'pack type 'whole))))

;;;; What programs call

(defun bindat--do (op type value)
  "Do OP with VALUE after TYPE, an object or a specification."
  (if (bindat--type-p type)
      (bindat--apply op type value)
    (let ((bindat--struct value) (bindat--last nil))
      (bindat--group op type value))))

(defun bindat-unpack (type raw &optional idx)
  "Return the structure of TYPE in the bytes RAW from IDX, 0 by default, on."
  (if (multibyte-string-p raw) (error "String is multibyte"))
  (let ((bindat-raw raw) (bindat-idx (or idx 0)))
    (bindat--do 'unpack type nil)))

(defun bindat-length (type struct)
  "Return the number of bytes of STRUCT, of TYPE."
  (let ((bindat-raw nil) (bindat-idx 0))
    (bindat--do 'length type struct)
    bindat-idx))

(defun bindat-pack (type struct &optional raw idx)
  "Return the bytes of STRUCT, of TYPE.
With RAW, write them there from IDX on and return nil."
  (let* ((bindat-idx (or idx 0))
         (bindat-raw (or raw (make-string (+ bindat-idx (bindat-length type struct)) 0))))
    (bindat--do 'pack type struct)
    (if raw nil bindat-raw)))

(defun bindat-get-field (struct &rest path)
  "Return the field that PATH, of names and indices, leads to in STRUCT."
  (dolist (step path struct)
    (setq struct (if (integerp step)
                     (if (arrayp struct) (aref struct step) (nth step struct))
                   (cdr (assq step struct))))))

(defun bindat-format-vector (vect fmt sep &optional len)
  "Return the elements of VECT, the first LEN of them, as FMT says, with SEP between."
  (mapconcat (lambda (element) (format fmt element))
             (seq-take (append vect nil) (or len (length vect))) sep))

(defun bindat-vector-to-dec (vect &optional sep)
  "Return the elements of VECT in decimal, with SEP, a point by default, between."
  (bindat-format-vector vect "%d" (or sep ".")))

(defun bindat-vector-to-hex (vect &optional sep)
  "Return the elements of VECT in hexadecimal, with SEP, a colon by default, between."
  (bindat-format-vector vect "%02x" (or sep ":")))

(defun bindat-ip-to-string (ip)
  "Return the text of the address IP, a vector or a string of four bytes."
  (bindat-vector-to-dec ip))

(provide 'bindat)
;;; bindat.el ends here
