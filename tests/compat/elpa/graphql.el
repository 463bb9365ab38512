;;; graphql.el --- what of elpa-graphql needs no buffer  -*- lexical-binding: t; -*-
;; libraries: graphql

(show (graphql-query (viewer name)))
(show (graphql-query ((repository :arguments ((owner . "me") (name . "x")) id (issues :arguments ((first . 10)) title)))))
(show (graphql-query named (viewer login)))
(show (graphql-query named (:arguments (($login . String!))) (user :arguments ((login . ($ login))) name)))
(show (graphql-mutation (addStar :arguments ((input . ((id . "x")))) starrable)))
(show (graphql-simplify-response-edges '((a (edges ((node (id . 1))) ((node (id . 2))))))))
