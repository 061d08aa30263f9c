(ns bank.core
  "Accounts that keep their history."
  (:require [clojure.string :as str]
            [clojure.set :refer [difference union]])
  (:import (java.time LocalDate)))

;; An account is a map with an :id, a :balance and its :entries.
(defrecord Account [id balance entries])

(def ^:private limit -500)
(def accounts (atom {}))

(defn open
  "Opens an account with an amount."
  [id amount]
  (swap! accounts assoc id (->Account id amount [])))

(defn transfer [from to amount]
  (if (< (- (:balance (get @accounts from)) amount) limit)
    (throw (ex-info "limit reached" {:id from :amount amount}))
    (do (swap! accounts update-in [from :balance] - amount)
        (swap! accounts update-in [to :balance] + amount))))

(let [total (reduce + 0.0 (map (comp :balance val) @accounts))
      initials (map #(first (name %)) (keys @accounts))]
  (println (format "total: %.2f%n" total) \newline 'done initials))
