;;; graphql.el --- what of elpa-graphql needs no buffer  -*- lexical-binding: t; -*-
;; libraries: graphql

(show (graphql-query (viewer name)))
(show (graphql-query ((repository :arguments ((owner . "me") (name . "x")) id (issues :arguments ((first . 10)) title)))))
(show (graphql-query named (viewer login)))
(show (graphql-query named (:arguments (($login . String!))) (user :arguments ((login . ($ login))) name)))
(show (graphql-mutation (addStar :arguments ((input . ((id . "x")))) starrable)))
(show (graphql-simplify-response-edges '((a (edges ((node (id . 1))) ((node (id . 2))))))))
(show (graphql-query (viewer (repositories :arguments ((first . 3) (privacy . PUBLIC)) (nodes name (owner login)))))) 
(show (graphql-query ((user :arguments ((login . "a\"b")) id))))
(show (graphql-query ((node :arguments ((flag . t) (other . nil) (n . 1.5)) id))))
(show (graphql-query ((node :arguments ((ids . ["a" "b"])) id))))
(show (graphql-query ((repository :as mine :arguments ((name . "x")) id))))
(show (graphql-query name (:arguments (($id . ID!) ($n . 5))) ((node :arguments ((id . ($ id))) id))))
(show (graphql-mutation name (:arguments (($id . ID!))) ((remove :arguments ((input . ((id . ($ id)))))) id)))
(show (graphql-simplify-response-edges '((viewer (name . "x") (list (edges ((node (id . 1)))))))))
(show (graphql-simplify-response-edges '((a . 1) (b . "two"))))
(show (graphql-encode '(query :op-name q plain)))
