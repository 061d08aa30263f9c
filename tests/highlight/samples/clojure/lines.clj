(ns lines.stats)

(defmacro unless [test & body]
  `(if (not ~test) (do ~@body)))

(defn read-lines [path]
  (with-open [in (clojure.java.io/reader path)]
    (doall (line-seq in))))

(defn- words [line]
  (re-seq #"\w+" (.toLowerCase line)))

(defmulti describe :kind)
(defmethod describe :number [{:keys [value]}] (str "a number: " value))
(defmethod describe :default [_] "something else")

(defn frequencies-of
  [lines]
  (->> lines
       (mapcat words)
       (remove #{"the" "a" "of"})
       frequencies
       (sort-by val >)
       (take 10)))

(comment
  (unless (empty? (read-lines "notes.txt"))
    (doseq [[word n] (frequencies-of (read-lines "notes.txt"))]
      (printf "%-12s %d\n" word n)))
  (cond (nil? nil) 0x1F (= \a \b) -1.5 :else ::done))
