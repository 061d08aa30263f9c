package sorting

/* quick sort */
func Quick[T int | float64](xs []T) []T {
	if len(xs) < 2 {
		return xs
	}
	pivot, rest := xs[0], xs[1:]
	var less, more []T
	for _, x := range rest {
		switch {
		case x <= pivot:
			less = append(less, x)
		default:
			more = append(more, x)
		}
	}
	return append(append(Quick(less), pivot), Quick(more)...)
}

// Less orders by length, then by letters.
func Less(a, b string) bool { return len(a) < len(b) || a < b }
