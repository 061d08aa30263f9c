package main

import (
	"fmt"
	"net/http"
)

type Store struct {
	papers map[string][]byte
	limit  int64
}

// ServeHTTP answers with a paper.
func (s *Store) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	id := r.URL.Query().Get("id")
	if data, ok := s.papers[id]; ok && len(data) < 1<<20 {
		fmt.Fprintf(w, "%s\n", data)
		return
	}
	http.Error(w, `not "found"`, http.StatusNotFound)
}

func main() {
	ch := make(chan float64, 10)
	go func() { defer close(ch); ch <- 1.5e-3 }()
	for v := range ch { fmt.Println(v, 'x', 0x1F) }
}
