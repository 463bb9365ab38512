;;; map.el --- functions on any map  -*- lexical-binding: t -*-

;;; Commentary:

;; One vocabulary for what maps keys to values: alists, property lists, hash
;; tables and arrays, whose keys are the indices.  A list is a property list if it
;; begins with an atom.  The functions are generic; a new kind of map needs methods
;; for `mapp', `map-elt', `map-do', `map-length', `map-put!' and `map-insert'.

;;; Code:

(require 'seq)

(define-error 'map-not-inplace "Cannot modify map in-place")

(defsubst map--plist-p (list)
  "Return t if LIST is taken for a property list."
  (and (consp list) (atom (car list))))

(defun map--unsupported (map)
  "Signal that MAP is no map."
  (error "Unsupported map type `%S': %S" (type-of map) map))

;;;; Looking up

(defun map--alist-pair (key alist testfn)
  "Return the pair of ALIST for KEY, compared by TESTFN or `equal'."
  (if (memq testfn '(nil equal)) (assoc key alist) (assoc key alist testfn)))

(cl-defgeneric map-elt (map key &optional default testfn)
  "Return the value of KEY in MAP, or DEFAULT.
TESTFN compares keys of an alist, `equal' by default."
  (cond ((map--plist-p map)
         (let ((cell (plist-member map key)))
           (if cell (cadr cell) default)))
        ((listp map)
         (let ((pair (map--alist-pair key map testfn)))
           (if pair (cdr pair) default)))
        ((hash-table-p map) (gethash key map default))
        ((arrayp map)
         (if (and (natnump key) (< key (length map))) (aref map key) default))
        (t (map--unsupported map))))

(put 'map-elt 'gv-expander
     (lambda (do map key &optional default testfn)
       (gv-letplace (getter setter) map
         (macroexp-let2* nil ((k key) (d default) (test testfn))
           (macroexp-let2 nil m getter
             (funcall do `(map-elt ,m ,k ,d)
                      (lambda (value)
                        (macroexp-let2 nil v value
                          `(condition-case nil
                               (map-put! ,m ,k ,v ,test)
                             (map-not-inplace
                              ,(funcall setter `(map-insert ,m ,k ,v))
                              ,v))))))))))

(defun map-nested-elt (map keys &optional default)
  "Return what MAP has under the first of KEYS, has under the second, and so on.
Return DEFAULT where there is nothing."
  (let ((missing (list nil)))
    (unless (listp keys) (setq keys (append keys nil)))
    (while (and keys (mapp map))
      (setq map (map-elt map (pop keys) missing))
      (if (eq map missing) (setq keys nil)))
    (if (or keys (eq map missing) (null map)) default map)))

(cl-defgeneric mapp (map)
  "Return non-nil if MAP is a map: a list, hash table, array or the like."
  (or (listp map) (hash-table-p map) (arrayp map)))

(cl-defgeneric map-contains-key (map key &optional testfn)
  "Return non-nil if MAP has KEY, compared by TESTFN or `equal'."
  (cond ((map--plist-p map) (plist-member map key))
        ((listp map) (and (map--alist-pair key map testfn) t))
        ((hash-table-p map) (hash-table-contains-p key map))
        ((arrayp map) (and (natnump key) (< key (length map))))
        (t (map-some (lambda (k _v) (funcall (or testfn #'equal) key k)) map))))

;;;; Changing

(defun map--plist-put! (map key value)
  "Set KEY in the property list MAP, which has it or gets it at the end."
  (let ((cell (plist-member map key)))
    (if cell
        (setcar (cdr cell) value)
      (nconc map (list key value)))
    value))

(cl-defgeneric map-put! (map key value &optional testfn)
  "Set KEY in MAP, in place, to VALUE, and return VALUE.
Signal `map-not-inplace' if that cannot be.  TESTFN compares keys of an alist."
  (cond ((map--plist-p map) (map--plist-put! map key value))
        ((listp map)
         (let ((pair (map--alist-pair key map testfn)))
           (if pair (setcdr pair value)
             (signal 'map-not-inplace (list map)))))
        ((hash-table-p map) (puthash key value map))
        ((arrayp map) (aset map key value))
        (t (map--unsupported map))))

(defmacro map-put (map key value &optional testfn)
  "Set KEY in the place MAP to VALUE; TESTFN compares keys of an alist."
  (declare (obsolete "use map-put! or (setf (map-elt ...) ...) instead" "27.1"))
  `(setf (map-elt ,map ,key nil ,testfn) ,value))

(cl-defgeneric map-insert (map key value)
  "Return a map like MAP with KEY set to VALUE; MAP is not changed."
  (cond ((map--plist-p map) (cons key (cons value map)))
        ((listp map) (cons (cons key value) map))
        (t (let ((copy (map-copy map)))
             (map-put! copy key value)
             copy))))

(defun map--plist-delete (map key)
  "Return the property list MAP, changed, without KEY."
  (cond ((eq (car map) key) (cddr map))
        (t (cl--do-remf map key)
           map)))

(cl-defgeneric map-delete (map key)
  "Remove KEY from MAP, in place if possible, and return the map."
  (cond ((map--plist-p map) (map--plist-delete map key))
        ((listp map) (cl-delete-if (lambda (pair)
                                     (and (consp pair) (equal (car pair) key)))
                                   map :count 1))
        ((hash-table-p map) (remhash key map) map)
        ((arrayp map)
         (if (and (natnump key) (< key (length map))) (aset map key nil))
         map)
        (t (map--unsupported map))))

;;;; Walking

(cl-defgeneric map-do (function map)
  "Call FUNCTION on each key and value of MAP; return nil.")

(cl-defmethod map-do (function (map list))
  "Call FUNCTION on the keys and values of the alist or property list MAP."
  (if (map--plist-p map)
      (while map
        (funcall function (car map) (cadr map))
        (setq map (cddr map)))
    (dolist (pair map)
      (funcall function (car pair) (cdr pair)))))

(cl-defmethod map-do (function (map hash-table))
  "Call FUNCTION on the keys and values of the hash table MAP."
  (maphash function map))

(cl-defmethod map-do (function (map array))
  "Call FUNCTION on the indices and elements of the array MAP."
  (seq-do-indexed (lambda (element index) (funcall function index element)) map))

(cl-defgeneric map-apply (function map)
  "Return a list of what FUNCTION yields for the keys and values of MAP."
  (let ((result nil))
    (map-do (lambda (key value) (push (funcall function key value) result)) map)
    (nreverse result)))

(cl-defgeneric map-keys (map)
  "Return a list of the keys of MAP."
  (map-apply (lambda (key _value) key) map))

(cl-defgeneric map-values (map)
  "Return a list of the values of MAP."
  (map-apply (lambda (_key value) value) map))

(cl-defgeneric map-pairs (map)
  "Return an alist of the keys and values of MAP."
  (map-apply #'cons map))

(cl-defgeneric map-length (map)
  "Return the number of keys of MAP."
  (cond ((map--plist-p map) (/ (length map) 2))
        ((or (listp map) (arrayp map)) (length map))
        ((hash-table-p map) (hash-table-count map))
        (t (let ((count 0))
             (map-do (lambda (_key _value) (setq count (1+ count))) map)
             count))))

(cl-defgeneric map-copy (map)
  "Return a copy of MAP."
  (cond ((map--plist-p map) (copy-sequence map))
        ((listp map) (copy-alist map))
        ((hash-table-p map) (copy-hash-table map))
        ((arrayp map) (copy-sequence map))
        (t (map--unsupported map))))

(cl-defgeneric map-keys-apply (function map)
  "Return a list of what FUNCTION yields for the keys of MAP."
  (map-apply (lambda (key _value) (funcall function key)) map))

(cl-defgeneric map-values-apply (function map)
  "Return a list of what FUNCTION yields for the values of MAP."
  (map-apply (lambda (_key value) (funcall function value)) map))

(cl-defgeneric map-filter (pred map)
  "Return an alist of the keys and values of MAP that satisfy PRED."
  (let ((result nil))
    (map-do (lambda (key value)
              (if (funcall pred key value) (push (cons key value) result)))
            map)
    (nreverse result)))

(cl-defgeneric map-remove (pred map)
  "Return an alist of the keys and values of MAP that fail PRED."
  (map-filter (lambda (key value) (not (funcall pred key value))) map))

(cl-defgeneric map-empty-p (map)
  "Return non-nil if MAP has no keys."
  (if (listp map) (null map) (= (map-length map) 0)))

(cl-defgeneric map-some (pred map)
  "Return the first non-nil value of PRED for the keys and values of MAP."
  (catch 'map--found
    (map-do (lambda (key value)
              (let ((result (funcall pred key value)))
                (if result (throw 'map--found result))))
            map)
    nil))

(cl-defgeneric map-every-p (pred map)
  "Return non-nil if all keys and values of MAP satisfy PRED."
  (not (map-some (lambda (key value) (not (funcall pred key value))) map)))

;;;; Converting and merging

(cl-defgeneric map-into (map type)
  "Return a map of TYPE with the keys and values of MAP.
TYPE is `alist', `plist', `hash-table', or (hash-table KEY VALUE...) with
arguments of `make-hash-table'; `list' is an alist.")

(cl-defmethod map-into (map (_type (eql 'list)))
  "Return an alist of MAP."
  (map-pairs map))

(cl-defmethod map-into (map (_type (eql 'alist)))
  "Return an alist of MAP."
  (map-pairs map))

(cl-defmethod map-into (map (_type (eql 'plist)))
  "Return a property list of MAP."
  (let ((plist nil))
    (map-do (lambda (key value) (setq plist `(,value ,key ,@plist))) map)
    (nreverse plist)))

(defun map--into-hash (map arguments)
  "Return a hash table, made with the list ARGUMENTS, of MAP."
  (let ((table (apply #'make-hash-table arguments)))
    (map-do (lambda (key value) (puthash key value table)) map)
    table))

(cl-defmethod map-into (map (_type (eql 'hash-table)))
  "Return a hash table of MAP that compares keys by `equal'."
  (map--into-hash map (list :size (map-length map) :test 'equal)))

(cl-defmethod map-into (map (type (head hash-table)))
  "Return a hash table of MAP, made with the arguments in TYPE."
  (map--into-hash map (cdr type)))

(defun map-merge (type &rest maps)
  "Return a map of TYPE with everything in MAPS; later ones take precedence."
  (apply #'map-merge-with type (lambda (_old new) new) maps))

(defun map-merge-with (type function &rest maps)
  "Return a map of TYPE with everything in MAPS.
FUNCTION makes one value of two for a key that a later map has again."
  (let ((merged (map-into (pop maps) 'hash-table)) (missing (list nil)))
    (dolist (map maps)
      (map-do (lambda (key value)
                (let ((old (gethash key merged missing)))
                  (puthash key
                           (if (eq old missing) value
                             (funcall function old value))
                           merged)))
              map))
    (map-into merged type)))

;;;; Patterns

(defun map--pattern (arg)
  "Return a pcase pattern for ARG of a `map' pattern."
  (let* ((key (cond ((consp arg) (car arg))
                    ((keywordp arg) arg)
                    (t `',arg)))
         (pattern (cond ((consp arg) (if (cdr arg) (cadr arg) (eval (car arg) t)))
                        ((keywordp arg) (intern (substring (symbol-name arg) 1)))
                        (t arg))))
    `(app (lambda (map) (map-elt map ,key)) ,pattern)))

(pcase-defmacro map (&rest args)
  "Match a map and take values out of it.
Each of ARGS is a symbol, bound to the value of itself as a key; a keyword, where
the symbol of that name is bound; or (KEY PATTERN), where the value of the key
that the form KEY yields must match PATTERN."
  `(and (pred mapp) ,@(mapcar #'map--pattern args)))

(defmacro map-let (keys map &rest body)
  "Bind variables to values in MAP, as KEYS say, then evaluate BODY.
KEYS are as the arguments of the pcase pattern `map'."
  (declare (indent 2) (debug ((&rest &or symbolp ([form symbolp])) form body)))
  `(pcase-let (((map ,@keys) ,map)) ,@body))

(provide 'map)
;;; map.el ends here
